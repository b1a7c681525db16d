/** One line for whoever runs the portal: what failed and the class of the error. Its message could quote a person. */
export const report = (job: string, fault: unknown): string => {
  const error = faultName(fault);
  process.stderr.write(`${JSON.stringify({ level: "error", part: "worker", job, error })}\n`);
  return error;
};

const faultName = (fault: unknown): string => (fault instanceof Error ? fault.constructor.name : typeof fault);
