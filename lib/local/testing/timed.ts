const beat = 20;

/**
 * What a work gives, and how long it kept its asker waiting, in milliseconds of a machine that runs: a moment when this process
 * stood still with all the others, whatever its length, counts for one beat. What waits for a bound of its own gets it entire.
 */
export const timed = async <Result>(work: () => Promise<Result>): Promise<{ result: Result; lasted: number }> => {
  let lasted = 0;
  const heart = setInterval(() => {
    lasted += beat;
  }, beat);
  try {
    const result = await work();
    return { result, lasted };
  } finally {
    clearInterval(heart);
  }
};
