import { type ChildProcess, spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { type Allowance, limits } from "./limits.ts";
import { type Usage, usageOf } from "./process-cost.ts";
import { type Job, type Reply, replySchema } from "./protocol.ts";

/** Why a process had to be ended, or ended by itself. */
export type End = "crashed" | "processor" | "memory" | "time";

/** @property peakBytes the most it held, over its life */
export type Cost = { processorMilliseconds: number; peakBytes: number };
export type Answer = { cost: Cost } & ({ ok: true; reply: Reply } | { ok: false; because: End });

/** One process that opens documents, one at a time. */
export type ReaderChild = {
  /** When it is not ok the child is gone. */
  ask(job: Job, allowance: Allowance): Promise<Answer>;
  isGone(): boolean;
  end(): void;
};

/** @throws when the process cannot be started, which is our fault and not the document's */
export const startReader = async (entry: string): Promise<ReaderChild> => {
  const child = launch(entry);
  const late = setTimeout(() => child.kill("SIGKILL"), limits.startMilliseconds);
  const first = await nextMessage(child).finally(() => clearTimeout(late));
  if (first === undefined) throw new Error("The process that opens documents did not start.");
  rest(child);
  return {
    ask: (job, allowance) => ask(child, job, allowance),
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
    // What a document leaves is collected before the next ones pile it up: the process stays small, and lasts.
    "--max-semi-space-size=2",
  ];
};

const ask = async (child: ChildProcess, job: Job, allowance: Allowance): Promise<Answer> => {
  wake(child);
  const watch = watchOver(child, allowance);
  child.send(job, () => undefined);
  const message = await nextMessage(child);
  rest(child);
  const { cost, end } = watch.stop();
  if (message !== undefined && end === undefined) return { ok: true, reply: replySchema.parse(message), cost };
  child.kill("SIGKILL");
  return { ok: false, because: end ?? "crashed", cost };
};

const watchEvery = 10;

/** Ends a process that takes more than it may. */
const watchOver = (child: ChildProcess, allowance: Allowance) => {
  const before = usageOf(child.pid)?.processorMilliseconds ?? 0;
  const cost = { processorMilliseconds: 0, peakBytes: 0 };
  let end: End | undefined;
  const stop = (because: End) => {
    end ??= because;
    child.kill("SIGKILL");
  };
  const look = () => {
    const usage = usageOf(child.pid);
    if (usage === undefined || end !== undefined) return;
    cost.processorMilliseconds = usage.processorMilliseconds - before;
    cost.peakBytes = usage.peakBytes;
    const excess = excessOf(usage, cost, allowance);
    if (excess) stop(excess);
  };
  const looking = setInterval(look, watchEvery);
  const late = setTimeout(stop, allowance.milliseconds, "time");
  return {
    stop: () => {
      clearInterval(looking);
      clearTimeout(late);
      if (end === undefined) look();
      return { cost, end };
    },
  };
};

const excessOf = (usage: Usage, cost: Cost, allowance: Allowance): End | undefined => {
  if (usage.bytes > allowance.bytes) return "memory";
  return cost.processorMilliseconds > allowance.processorMilliseconds ? "processor" : undefined;
};

/** @returns undefined when the process ends before it says anything */
const nextMessage = (child: ChildProcess): Promise<unknown> => {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const ended = () => resolve(undefined);
  child.on("message", resolve).on("exit", ended).on("error", reject);
  return promise.finally(() => child.off("message", resolve).off("exit", ended).off("error", reject));
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
