import { parentPort, workerData } from "node:worker_threads";
import { generate } from "./generate.ts";

/** A thread that makes rows while the other sends them: each message asks for one more chunk. */
const chunks = generate(workerData);

parentPort?.on("message", () => {
  const { value } = chunks.next();
  parentPort?.postMessage(value, value ? [...value.values()].map((bytes) => bytes.buffer) : []);
});
