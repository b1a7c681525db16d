import { spawn } from "node:child_process";
import { createLog, lastWords } from "./log.ts";

export type Outcome = { succeeded: boolean; log: string; words: string };

/** Runs a Node script to its end, its words in a log of the data folder. */
export const runOnce = (
  dataFolder: string,
  name: string,
  script: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Outcome> => {
  const log = createLog(dataFolder, name);
  const output = log.open();
  const child = spawn(process.execPath, script, { stdio: ["ignore", output, output], env: environment });
  log.close(output);
  const abandon = () => child.kill();
  process.once("exit", abandon);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      process.off("exit", abandon);
      resolve({ succeeded: code === 0, log: log.path, words: lastWords(log) });
    });
  });
};
