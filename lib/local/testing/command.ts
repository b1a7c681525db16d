import { spawn } from "node:child_process";

/** What a task of the tests throws: all that the failing tool printed. */
export class Failure extends Error {
  readonly output: string;
  constructor(output: string) {
    super("A task failed");
    this.output = output;
  }
}

const running = new Set<number>();

/** @throws Failure with everything printed, when the command does not end well. */
export const command = (words: readonly string[], environment: NodeJS.ProcessEnv = process.env): Promise<void> => {
  const [name = "", ...rest] = words;
  const child = spawn(name, rest, { stdio: ["ignore", "pipe", "pipe"], env: environment, detached: true });
  const { pid } = child;
  if (pid) running.add(pid);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new Failure(error.message)));
    child.once("close", (code, signal) => {
      if (pid) running.delete(pid);
      if (code === 0) resolve();
      else reject(new Failure(`${output.trimEnd()}\n${words.join(" ")}: ${signal ?? `code ${code}`}`));
    });
  });
};

/** Ends the commands under way, and what they have started. */
export const abandonCommands = (): void => {
  for (const pid of running) process.kill(-pid, "SIGTERM");
};
