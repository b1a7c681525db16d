const beat = 20;
const longest = 5 * beat;

/**
 * What a work gives, and how long it kept its asker waiting, in milliseconds of a machine that runs: a moment when this process
 * stood still, whatever its length, counts for five beats. It is for waits: work that keeps the processor stands still too.
 */
export const timed = async <Result>(work: () => Promise<Result>): Promise<{ result: Result; lasted: number }> => {
  let lasted = 0;
  let last = performance.now();
  const count = () => {
    const now = performance.now();
    lasted += Math.min(now - last, longest);
    last = now;
  };
  const heart = setInterval(count, beat);
  try {
    const result = await work();
    count();
    return { result, lasted };
  } finally {
    clearInterval(heart);
  }
};
