import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ElkNode } from "elkjs/lib/elk-api.js";

type Answer = { id: number } & ({ graph: ElkNode } | { failure: string });
type Waiting = { resolve: (graph: ElkNode) => void; reject: (failure: Error) => void };

/** How long the thread stays when nothing is asked of it: it holds as much memory as a small process. */
const patience = 20_000;
const waiting = new Map<number, Waiting>();
let thread: Worker | undefined;
let count = 0;
let rest: NodeJS.Timeout | undefined;

/** Laid out by ELK’s layered algorithm, in a thread of its own: it takes a second of computing, and nobody else must wait for it. */
export const layOutGraph = (graph: ElkNode): Promise<ElkNode> => {
  clearTimeout(rest);
  thread ??= begin();
  const id = count++;
  const { promise, resolve, reject } = Promise.withResolvers<ElkNode>();
  waiting.set(id, { resolve, reject });
  thread.ref();
  thread.postMessage({ id, graph });
  return promise;
};

const begin = (): Worker => {
  const entry = join(/* turbopackIgnore: true */ process.cwd(), "lib/diagrams/layout/elk-thread.ts");
  const worker = new Worker(/* turbopackIgnore: true */ entry, { env: {} });
  worker.on("message", (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("graph" in answer) asked?.resolve(answer.graph);
    else asked?.reject(new Error(answer.failure));
    if (waiting.size === 0) idle(worker);
  });
  worker.on("error", (failure) => end(worker, failure));
  worker.on("exit", () => end(worker, new Error("The thread that lays out diagrams has ended.")));
  return worker;
};

const idle = (worker: Worker): void => {
  worker.unref();
  rest = setTimeout(() => void worker.terminate(), patience).unref();
};

const end = (worker: Worker, failure: Error): void => {
  if (thread !== worker) return;
  thread = undefined;
  for (const { reject } of waiting.values()) reject(failure);
  waiting.clear();
};
