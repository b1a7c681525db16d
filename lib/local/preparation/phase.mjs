const interactive = process.stdout.isTTY === true;

/**
 * Runs one phase and says, on one line, that it runs, then how long it took.
 * @template Result
 * @param {{ fr: string, en: string }} label
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export const phase = async (label, work) => {
  const started = performance.now();
  const words = `${label.fr} · ${label.en}`;
  const stopTicking = tick(words, started);
  try {
    const result = await work();
    stopTicking();
    say(`  ✓ ${words}  ${elapsed(started)}`);
    return result;
  } catch (error) {
    stopTicking();
    say(`  ✗ ${words}  ${elapsed(started)}`);
    throw error;
  }
};

/** @param {string} line */
export const say = (line) => {
  process.stdout.write(`${interactive ? "\r\u001b[K" : ""}${line}\n`);
};

/** @param {number} started as given by `performance.now()` */
export const elapsed = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`;

/**
 * A phase that lasts is seen to live: on a terminal each second, in a log every fifteen.
 * @param {string} words
 * @param {number} started
 */
const tick = (words, started) => {
  const line = () => `  … ${words}  ${elapsed(started)}`;
  const write = () => process.stdout.write(interactive ? `\r\u001b[K${line()}` : `${line()}\n`);
  const timer = setInterval(write, interactive ? 1000 : 15_000);
  return () => clearInterval(timer);
};
