/** One line for whoever runs the portal: what failed and the class of the error. Its message could quote a person. */
export const report = (job: string, fault: unknown): string => {
  const error = faultName(fault);
  process.stderr.write(`${JSON.stringify({ level: "error", part: "worker", job, error })}\n`);
  return error;
};

/** One line that is no failure yet: something the portal does without. */
export const warn = (about: string, state: string): void => {
  process.stderr.write(`${JSON.stringify({ level: "warn", part: "worker", about, state })}\n`);
};

const faultName = (fault: unknown): string => (fault instanceof Error ? fault.constructor.name : typeof fault);
