import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { realpathSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { limits } from "./limits.ts";
import { type Job, type Reply, replySchema } from "./protocol.ts";

/** One process that opens documents, one at a time. */
export type ReaderChild = {
  /** @returns undefined when the document ended the process or took too long: the child is then gone */
  ask(job: Job, milliseconds: number): Promise<Reply | undefined>;
  isGone(): boolean;
  end(): void;
};

/** @throws when the process cannot be started, which is our fault and not the document's */
export const startReader = async (entry: string): Promise<ReaderChild> => {
  const child = launch(entry);
  if ((await nextMessage(child, limits.startMilliseconds)) === undefined) {
    child.kill("SIGKILL");
    throw new Error("The process that opens documents did not start.");
  }
  rest(child);
  return {
    ask: (job, milliseconds) => ask(child, job, milliseconds),
    isGone: () => !child.connected,
    end: () => void child.kill("SIGKILL"),
  };
};

/** The kernel bounds its memory and processor time, Node what it may read; its environment holds no secret. */
const launch = (entry: string): ChildProcess => {
  const bounds = `ulimit -t ${limits.processorSeconds}; ulimit -d ${limits.dataKilobytes}; exec "$0" "$@"`;
  return spawn("/bin/sh", ["-c", bounds, process.execPath, ...restrictions(), entry], {
    cwd: process.cwd(),
    env: { NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
};

const restrictions = (): string[] => {
  const project = realpathSync(/* turbopackIgnore: true */ process.cwd());
  const readable = ["package.json", "lib", "node_modules"].map((name) => `--allow-fs-read=${project}/${name}`);
  return [
    "--permission",
    "--allow-addons",
    ...readable,
    "--disallow-code-generation-from-strings",
    `--max-old-space-size=${limits.heapMegabytes}`,
  ];
};

const ask = async (child: ChildProcess, job: Job, milliseconds: number): Promise<Reply | undefined> => {
  wake(child);
  child.send(job, () => undefined);
  const message = await nextMessage(child, milliseconds);
  rest(child);
  if (message !== undefined) return replySchema.parse(message);
  child.kill("SIGKILL");
  return undefined;
};

/** @returns undefined when the process ends, or the time is over, before it says anything */
const nextMessage = async (child: ChildProcess, milliseconds: number): Promise<unknown> => {
  const stop = new AbortController();
  const { signal } = stop;
  try {
    return await Promise.race([
      once(child, "message", { signal }).then(([message]) => message),
      once(child, "exit", { signal }).then(() => undefined),
      delay(milliseconds, undefined, { signal }),
    ]);
  } finally {
    stop.abort();
  }
};

/** At rest it does not keep our own process from ending; it ends with us. */
const rest = (child: ChildProcess) => {
  child.unref();
  child.channel?.unref();
};

const wake = (child: ChildProcess) => {
  child.ref();
  child.channel?.ref();
};
