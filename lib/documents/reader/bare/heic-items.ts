import { limits } from "../limits.ts";
import { Unreadable } from "../opened-document.ts";
import { type Box, boxesIn, boxNamed, cursor } from "./boxes.ts";
import type { Span } from "./keep-only.ts";

/** @property method 0: counted from the file’s beginning, 1: from that of `idat` (ISO/IEC 14496-12, 8.11.3) */
export type Item = { type: string; method: number; extents: Span[] };

/** The items of a HEIF file, with where their bytes are. */
export const itemsOf = (content: Buffer, meta: readonly Box[]): Item[] => {
  const [information, locations] = [boxNamed(meta, "iinf"), boxNamed(meta, "iloc")];
  if (information === undefined || locations === undefined) throw new Unreadable("broken");
  const types = typesIn(content, information);
  return locationsIn(content, locations).map(({ id, ...place }) => ({ type: types.get(id) ?? "", ...place }));
};

/** ISO/IEC 14496-12, 8.11.6. */
const typesIn = (content: Buffer, { start, end }: Box): Map<number, string> => {
  const entries = boxesIn(content, start + (content.readUInt8(start) === 0 ? 6 : 8), end);
  return new Map(
    entries.map((entry) => {
      const version = content.readUInt8(entry.start);
      const wide = version === 3 ? 4 : 2;
      const id = content.readUIntBE(entry.start + 4, wide);
      const type = entry.start + 4 + wide + 2;
      return [id, version < 2 ? "" : content.toString("latin1", type, type + 4)];
    }),
  );
};

/** ISO/IEC 14496-12, 8.11.3. */
const locationsIn = (content: Buffer, { start }: Box) => {
  const version = content.readUInt8(start);
  const { take, skip } = cursor(content, start + 4);
  const [sizes, more] = [take(1), take(1)];
  const [offsetSize, lengthSize, baseSize, indexSize] = [
    sizes >> 4,
    sizes & 15,
    more >> 4,
    version > 0 ? more & 15 : 0,
  ];
  const wide = version < 2 ? 2 : 4;
  let parts = 0;
  return Array.from({ length: take(wide) }, () => {
    const id = take(wide);
    const method = version > 0 ? take(2) & 15 : 0;
    skip(2);
    const base = take(baseSize);
    const count = take(2);
    parts += count + 1;
    if (parts > limits.parts) throw new Unreadable("broken");
    const extents = Array.from({ length: count }, () => {
      skip(indexSize);
      const offset = base + take(offsetSize);
      return { start: offset, end: offset + take(lengthSize) };
    });
    return { id, method, extents };
  });
};
