import { parentPort } from "node:worker_threads";
import ELK, { type ElkNode } from "elkjs/lib/elk.bundled.js";

const elk = new ELK();

parentPort?.on("message", async ({ id, graph }: { id: number; graph: ElkNode }) => {
  const answer = await elk.layout(graph).then(
    (laidOut) => ({ id, graph: laidOut }),
    (failure: unknown) => ({ id, failure: String(failure) }),
  );
  parentPort?.postMessage(answer);
});
