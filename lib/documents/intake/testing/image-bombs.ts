import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { packedRepeat } from "./packed-zeros.ts";

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#9bd" } });

export const pngChunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** @param form bits by sample, colour type, interlacing (PNG, third edition, 11.2.1) */
const png = (
  width: number,
  height: number,
  [bits, colour, interlace]: [number, number, number],
  ...chunks: Buffer[]
) => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([bits, colour, 0, 0, interlace], 8);
  const end = pngChunk("IEND", Buffer.alloc(0));
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1A\n", "latin1"), pngChunk("IHDR", header), ...chunks, end]);
};
const zeros = (times: number) => pngChunk("IDAT", packedRepeat(times, 0));
const named = (name: string, times: number) =>
  pngChunk(name, Buffer.concat([Buffer.from("bomb\0\0"), packedRepeat(times, 0)]));

/** Its last pass written again and again: each is read as a whole picture. */
const jpegOfManyPasses = async (width: number, height: number): Promise<Buffer> => {
  const jpeg = await plain(width, height).jpeg({ progressive: true, quality: 30 }).toBuffer();
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const pass = jpeg.subarray(last, -2);
  const times = Math.floor(9_000_000 / pass.length);
  return Buffer.concat([jpeg.subarray(0, last), ...Array.from({ length: times }, () => pass), jpeg.subarray(-2)]);
};

const hugeJpeg = async (): Promise<Buffer> => {
  const jpeg = await plain(64, 64).jpeg().toBuffer();
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt16BE(65_500, frame + 5);
  jpeg.writeUInt16BE(65_500, frame + 7);
  return jpeg;
};

const tiffEdited = async (edit: (tiff: Buffer, directory: number) => void): Promise<Buffer> => {
  const tiff = await plain(64, 64).tiff().toBuffer();
  edit(tiff, tiff.readUInt32LE(4));
  return tiff;
};
const setTag = (tiff: Buffer, directory: number, tag: number, field: 4 | 8, value: number) => {
  for (let rank = 0; rank < tiff.readUInt16LE(directory); rank++) {
    const at = directory + 2 + rank * 12;
    if (tiff.readUInt16LE(at) !== tag) continue;
    tiff.writeUInt16LE(4, at + 2);
    tiff.writeUInt32LE(value, at + field);
  }
};

const heicEdited = (edit: (heic: Buffer) => void): Buffer => {
  const heic = readFileSync(join(import.meta.dirname, "../fixtures/green.heic"));
  edit(heic);
  return heic;
};
const setSize = (heic: Buffer, width: number, height: number) => {
  for (let at = heic.indexOf("ispe"); at >= 0; at = heic.indexOf("ispe", at + 4)) {
    heic.writeUInt32BE(width, at + 8);
    heic.writeUInt32BE(height, at + 12);
  }
};

export const imageBombs: Record<string, () => Buffer | Promise<Buffer>> = {
  "a PNG of 3.6 billion points": () => png(60_000, 60_000, [8, 6, 0], zeros(1)),
  "a PNG of 49 million points, 16 bits a sample, interlaced": () => png(7_000, 7_000, [16, 6, 1], zeros(40)),
  "a PNG of nine points that unfold to 2 GB": () => png(3, 3, [8, 2, 0], zeros(200)),
  "a PNG with a colour profile of 2 GB": () => png(3, 3, [8, 2, 0], named("iCCP", 200), zeros(1)),
  "a PNG with a text of 2 GB": () => png(3, 3, [8, 2, 0], named("zTXt", 200), zeros(1)),
  "a PNG of 400,000 chunks": () =>
    png(
      3,
      3,
      [8, 2, 0],
      Buffer.concat(Array.from({ length: 400_000 }, () => pngChunk("tIME", Buffer.alloc(7)))),
      zeros(1),
    ),
  "a JPEG of 4.3 billion points": hugeJpeg,
  "a JPEG of 48 million points in hundreds of passes": () => jpegOfManyPasses(8_000, 6_000),
  "a JPEG of 24 million points in hundreds of passes": () => jpegOfManyPasses(6_000, 4_000),
  "a TIFF of 4.3 billion points": () =>
    tiffEdited((tiff, directory) => {
      setTag(tiff, directory, 256, 8, 65_536);
      setTag(tiff, directory, 257, 8, 65_536);
    }),
  "a TIFF whose picture is in a billion strips": () =>
    tiffEdited((tiff, directory) => {
      for (const tag of [273, 279]) setTag(tiff, directory, tag, 4, 1_000_000_000);
    }),
  "a TIFF whose directory is its own next": () =>
    tiffEdited((tiff, directory) => tiff.writeUInt32LE(directory, directory + 2 + tiff.readUInt16LE(directory) * 12)),
  "a TIFF of 48 million points in one piece": () =>
    plain(8_000, 6_000).tiff({ compression: "deflate", tile: true, tileWidth: 8_192, tileHeight: 8_192 }).toBuffer(),
  "a HEIC of 4.3 billion points": () => heicEdited((heic) => setSize(heic, 65_535, 65_535)),
  "a HEIC of 48 million points that has three thousand": () => heicEdited((heic) => setSize(heic, 8_000, 6_000)),
};
