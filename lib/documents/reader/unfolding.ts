import { constants, createInflate } from "node:zlib";
import { limits } from "./limits.ts";

/** Deflate makes at most 1032 bytes of one. */
const steepest = 1032;

/**
 * Whether compressed streams of a PDF (ISO 32000-1, 7.4.4) unfold too far, one alone or all together: the way a small file
 * exhausts its reader. Nothing unfolded is kept.
 */
export const unfoldsTooFar = async (content: Buffer): Promise<boolean> => {
  let together = 0;
  for (const { packed } of streamsIn(content)) {
    if (!isDeflated(packed) || packed.length * steepest <= limits.unfoldedBytes) continue;
    const size = await unfoldedSize(packed, limits.unfoldedBytes);
    together += size;
    if (size > limits.unfoldedBytes || together > limits.unfoldedTogether) return true;
  }
  return false;
};

export type PackedStream = { dictionary: string; packed: Buffer };
const longestDictionary = 2_048;

/** Every stream as it lies in the file, with what is written before it. */
export function* streamsIn(content: Buffer): Generator<PackedStream> {
  let end = 0;
  for (let mark = content.indexOf("stream"); mark >= 0; mark = content.indexOf("stream", end)) {
    const start = mark + "stream".length + lineEnd(content, mark + "stream".length);
    const found = content.indexOf("endstream", start);
    const dictionary = content.toString("latin1", Math.max(end, mark - longestDictionary), mark);
    end = found < 0 ? content.length : found + "endstream".length;
    yield { dictionary, packed: content.subarray(start, found < 0 ? content.length : found) };
  }
}

const lineEnd = (content: Buffer, at: number) => (content[at] === 0x0d && content[at + 1] === 0x0a ? 2 : 1);

/** RFC 1950, 2.2: method 8, and a header that is a multiple of 31. */
const isDeflated = (packed: Buffer) =>
  packed.length >= 2 && packed.readUInt8(0) % 16 === 8 && packed.readUInt16BE(0) % 31 === 0;

/** What cannot be unfolded counts for what came out of it before. */
const unfoldedSize = async (packed: Buffer, bound: number): Promise<number> => {
  const inflate = createInflate({ chunkSize: 1 << 20, finishFlush: constants.Z_SYNC_FLUSH });
  inflate.end(packed);
  let size = 0;
  try {
    for await (const chunk of inflate) {
      size += chunk.length;
      if (size > bound) break;
    }
  } catch {
    return size;
  }
  return size;
};
