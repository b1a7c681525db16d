import { crc32 } from "node:zlib";
import { limits } from "../limits.ts";
import { Unreadable } from "../opened-document.ts";
import { orientationIn, orientationOnly } from "./orientation.ts";

/** What the picture and its colours need (PNG, third edition, 11). */
const needed = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "cHRM",
  "gAMA",
  "iCCP",
  "sBIT",
  "sRGB",
  "cICP",
  "bKGD",
  "pHYs",
]);

/** A PNG without its texts, dates, positions, private chunks, and whatever follows its end. */
export const barePng = (content: Buffer): Buffer => {
  const all = [...chunks(content)];
  const exif = all.find(({ name }) => name === "eXIf");
  const orientation = exif && orientationIn(exif.bytes.subarray(8, -4));
  const [head, ...rest] = all.filter(({ name }) => needed.has(name)).map(({ bytes }) => bytes);
  if (head === undefined) throw new Unreadable("broken");
  const turned = orientation === undefined ? [] : [chunk("eXIf", orientationOnly(orientation))];
  return Buffer.concat([content.subarray(0, 8), head, ...turned, ...rest]);
};

type Chunk = { name: string; bytes: Buffer };

/** From the header to the end mark. */
function* chunks(content: Buffer): Generator<Chunk> {
  let count = 0;
  for (let at = 8; at < content.length; ) {
    count += 1;
    if (count > limits.parts || at + 12 > content.length) throw new Unreadable("broken");
    const end = at + 12 + content.readUInt32BE(at);
    const name = content.toString("latin1", at + 4, at + 8);
    if (end > content.length) throw new Unreadable("broken");
    yield { name, bytes: content.subarray(at, end) };
    if (name === "IEND") return;
    at = end;
  }
}

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
