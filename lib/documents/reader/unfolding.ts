import { constants, createInflate } from "node:zlib";

/** Deflate makes at most 1032 bytes of one. */
const steepest = 1032;

/**
 * Whether a compressed stream of a PDF (ISO 32000-1, 7.4.4) unfolds beyond `bound` bytes: the way a small file exhausts its reader.
 * Nothing unfolded is kept.
 */
export const unfoldsBeyond = async (content: Buffer, bound: number): Promise<boolean> => {
  for (const packed of deflatedStreams(content)) {
    if (packed.length * steepest > bound && (await unfoldedSize(packed, bound)) > bound) return true;
  }
  return false;
};

function* deflatedStreams(content: Buffer) {
  let end = 0;
  for (let mark = content.indexOf("stream"); mark >= 0; mark = content.indexOf("stream", end)) {
    const start = mark + "stream".length + lineEnd(content, mark + "stream".length);
    const found = content.indexOf("endstream", start);
    end = found < 0 ? content.length : found + "endstream".length;
    if (isDeflated(content, start)) yield content.subarray(start, end);
  }
}

const lineEnd = (content: Buffer, at: number) => (content[at] === 0x0d && content[at + 1] === 0x0a ? 2 : 1);

/** RFC 1950, 2.2: method 8, and a header that is a multiple of 31. */
const isDeflated = (content: Buffer, at: number) =>
  at + 2 <= content.length && content.readUInt8(at) % 16 === 8 && content.readUInt16BE(at) % 31 === 0;

/** What cannot be unfolded counts for what came out of it before. */
const unfoldedSize = async (packed: Buffer, bound: number): Promise<number> => {
  const inflate = createInflate({ chunkSize: 1 << 22, finishFlush: constants.Z_SYNC_FLUSH });
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
