import { crc32, deflateRawSync, gzipSync } from "node:zlib";

/** A zip archive of these files, deflated (PKWARE APPNOTE 6.3.10, 4.3). */
export const zipOf = (files: readonly (readonly [name: string, content: Buffer])[]): Buffer => {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
    parts.push(local);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, tail, Buffer.from(name)]));
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
};

const zeros = () => Buffer.alloc(50_000_000);
const nested = (depth: number, content: Buffer): Buffer =>
  depth === 0 ? content : nested(depth - 1, zipOf([[`${depth}.zip`, content]]));

const laughs = (): Buffer => {
  const entities = Array.from({ length: 12 }, (_, rank) =>
    rank === 0 ? '<!ENTITY e0 "ha">' : `<!ENTITY e${rank} "${`&e${rank - 1};`.repeat(10)}">`,
  );
  return Buffer.from(`<?xml version="1.0"?><!DOCTYPE svg [${entities.join("")}]><svg>&e11;</svg>`);
};

export const archiveBombs: Record<string, () => Buffer> = {
  "a zip of 50 MB of zeros, five deep": () => nested(5, zipOf([["zeros", zeros()]])),
  "a zip of a thousand copies": () => {
    const content = Buffer.alloc(1_000_000);
    return zipOf(Array.from({ length: 100 }, (_, rank) => [`${rank}`, content] as const));
  },
  "a text document that is a zip bomb": () =>
    zipOf([
      ["[Content_Types].xml", zeros()],
      ["word/document.xml", zeros()],
    ]),
  "a gzip of 50 MB of zeros": () => gzipSync(zeros(), { level: 9 }),
  "a drawing of a billion laughs": laughs,
};
