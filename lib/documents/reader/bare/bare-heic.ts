import { Unreadable } from "../opened-document.ts";
import { type Box, boxesIn, boxNamed } from "./boxes.ts";
import { type Item, itemsOf } from "./heic-items.ts";
import { keepOnly, type Span } from "./keep-only.ts";

/** Items that are pictures, or are made of pictures (ISO/IEC 23008-12). Everything else is said beside them. */
const pictures = new Set(["hvc1", "hev1", "lhv1", "grid", "iden", "iovl", "tmap"]);

/**
 * A HEIF file in which only pictures are left: positions, cameras, films and every byte that no picture refers to are zero.
 * Its orientation is a property of the picture (`irot`, `imir`), not of what is removed.
 */
export const bareHeic = (content: Buffer): Buffer => {
  try {
    return strip(content);
  } catch (error) {
    throw error instanceof RangeError ? new Unreadable("broken") : error;
  }
};

const strip = (content: Buffer): Buffer => {
  const boxes = boxesIn(content, 0, content.length);
  const meta = boxNamed(boxes, "meta");
  if (meta === undefined) throw new Unreadable("broken");
  const inside = boxesIn(content, meta.start + 4, meta.end);
  const idat = boxNamed(inside, "idat");
  const kept = itemsOf(content, inside)
    .filter(({ type }) => pictures.has(type))
    .flatMap((item) => spansOf(item, idat, content.length));
  const frames = [...boxes, ...inside].map(({ at, start }) => ({ start: at, end: start }));
  const whole = [...boxes.filter(({ name }) => name === "ftyp"), ...inside.filter(({ name }) => needed.has(name))];
  const versions = [{ start: meta.start, end: meta.start + 4 }];
  const bare = keepOnly(content, [
    ...frames,
    ...versions,
    ...whole.map(({ at, end }) => ({ start: at, end })),
    ...kept,
  ]);
  for (const box of boxes) if (!["ftyp", "meta", "mdat"].includes(box.name)) bare.write("free", box.at + 4);
  for (const box of inside) if (box.name !== "idat" && !needed.has(box.name)) bare.write("free", box.at + 4);
  return bare;
};

/** Which items there are, where, how they are shown and what they are made of. */
const needed = new Set(["hdlr", "pitm", "iinf", "iloc", "iprp", "iref", "grpl"]);

const spansOf = ({ extents, method }: Item, idat: Box | undefined, length: number): Span[] => {
  const base = method === 1 ? idat?.start : 0;
  if (base === undefined || method > 1) throw new Unreadable("broken");
  return extents.map(({ start, end }) => ({ start: base + start, end: Math.min(length, base + end) }));
};
