import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { s3Shelf } from "../s3-shelf.ts";
import { sealedStore } from "../sealed-store.ts";
import { keysInMemory } from "./keys-in-memory.ts";

/** Puts a large content in a bucket and reads it back, in a process of its own. Prints by how many bytes its memory grew. */
const scope = "019a8f3c-7b1e-7cc2-9d7e-3f1a5b6c7d8e";
const [settings = "", incoming = "", megabytes = ""] = process.argv.slice(2);
const store = sealedStore({ shelf: s3Shelf(JSON.parse(settings)), keys: keysInMemory(), incoming });

const block = randomBytes(64 * 1024);
function* blocks(count: number) {
  for (let index = 0; index < count; index += 1) yield block;
}
const comeAndGo = async (count: number) => {
  const { key, sha256, size } = await store.put(Readable.from(blocks(count)), scope);
  const hash = createHash("sha256");
  await pipeline(await store.open(key), hash);
  return { size, same: hash.digest("hex") === sha256 };
};
const peak = () => process.resourceUsage().maxRSS * 1024;

// As much as a collector leaves lying about is not growth.
await comeAndGo(24 * 16);
const before = peak();
const large = await comeAndGo(Number(megabytes) * 16);
process.stdout.write(JSON.stringify({ ...large, grown: peak() - before }));
