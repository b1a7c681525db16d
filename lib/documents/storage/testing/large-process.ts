import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { s3Shelf } from "../s3-shelf.ts";
import { sealedStore } from "../sealed-store.ts";
import { keysInMemory } from "./keys-in-memory.ts";

/** Puts a large content in a bucket and reads it back, in a process of its own, weighed at each megabyte. Prints by how many bytes grew what it holds (`--expose-gc`). */
const scope = "019a8f3c-7b1e-7cc2-9d7e-3f1a5b6c7d8e";
const [settings = "", incoming = "", megabytes = ""] = process.argv.slice(2);
const store = sealedStore({ shelf: s3Shelf(JSON.parse(settings)), keys: keysInMemory(), incoming });

const megabyte = 1024 * 1024;
const block = randomBytes(megabyte);

let most = 0;
/** What a collector leaves lying about for a while is not held. */
const weigh = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  most = Math.max(most, heapUsed + external);
};

function* blocks(count: number) {
  for (let index = 0; index < count; index += 1) {
    weigh();
    yield block;
  }
}

const comeAndGo = async (count: number) => {
  const { key, sha256, size } = await store.put(Readable.from(blocks(count)), scope);
  const hash = createHash("sha256");
  let weighed = 0;
  let read = 0;
  for await (const chunk of await store.open(key)) {
    hash.update(chunk);
    read += chunk.length;
    if (read - weighed < megabyte) continue;
    weighed = read;
    weigh();
  }
  return { size, same: hash.digest("hex") === sha256 };
};

await comeAndGo(1);
const before = most;
const large = await comeAndGo(Number(megabytes));
process.stdout.write(JSON.stringify({ ...large, grown: most - before }));
