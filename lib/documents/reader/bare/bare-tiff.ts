import { limits } from "../limits.ts";
import { Unreadable } from "../opened-document.ts";
import { keepOnly, type Span } from "./keep-only.ts";

/** Tags that the picture needs (TIFF 6.0, and its supplement for JPEG), its orientation and its colour profile. */
const needed = new Set([
  254, 255, 256, 257, 258, 259, 262, 263, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 290, 291, 292, 293,
  296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 338, 339, 340, 341, 347, 512, 513, 514,
  515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 34675,
]);
/** Where the picture is, and how long. */
const places = [
  [273, 279],
  [324, 325],
  [513, 514],
] as const;

const widths: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
};

const mostEntries = 1_000;

type Entry = { tag: number; type: number; count: number; at: number; values: Span };
type Reading = { content: Buffer; u16: (at: number) => number; u32: (at: number) => number };

/** A TIFF in which only pictures are left: positions, descriptions and every byte that no picture refers to are zero. */
export const bareTiff = (content: Buffer): Buffer => {
  try {
    const isLittle = content.toString("latin1", 0, 2) === "II";
    const u16 = (at: number) => (isLittle ? content.readUInt16LE(at) : content.readUInt16BE(at));
    const u32 = (at: number) => (isLittle ? content.readUInt32LE(at) : content.readUInt32BE(at));
    return strip({ content, u16, u32 }, isLittle);
  } catch (error) {
    throw error instanceof RangeError ? new Unreadable("broken") : error;
  }
};

const strip = (reading: Reading, isLittle: boolean): Buffer => {
  const directories = directoriesOf(reading);
  const spans = directories.flatMap(({ entries }) => [
    ...entries.map(({ values }) => values),
    ...picturesOf(reading, entries),
  ]);
  const bare = keepOnly(reading.content, [{ start: 0, end: 8 }, ...spans]);
  for (const { at, entries, next } of directories) {
    const end = at + 2 + entries.length * 12;
    if (isLittle) bare.writeUInt16LE(entries.length, at);
    else bare.writeUInt16BE(entries.length, at);
    for (const [rank, entry] of entries.entries())
      reading.content.copy(bare, at + 2 + rank * 12, entry.at, entry.at + 12);
    if (isLittle) bare.writeUInt32LE(next, end);
    else bare.writeUInt32BE(next, end);
  }
  return bare;
};

type Directory = { at: number; entries: Entry[]; next: number };

/** One a page. */
const directoriesOf = (reading: Reading): Directory[] => {
  const found: Directory[] = [];
  const seen = new Set<number>();
  for (let at = reading.u32(4); at !== 0 && !seen.has(at); ) {
    seen.add(at);
    if (found.length >= limits.pages) throw new Unreadable("too-many-pages");
    const count = reading.u16(at);
    if (count > mostEntries) throw new Unreadable("broken");
    const all = Array.from({ length: count }, (_, rank) => entryAt(reading, at + 2 + rank * 12));
    const next = reading.u32(at + 2 + count * 12);
    found.push({ at, entries: all.filter(({ tag }) => needed.has(tag)), next: seen.has(next) ? 0 : next });
    at = next;
  }
  return found;
};

const entryAt = ({ content, u16, u32 }: Reading, at: number): Entry => {
  const [tag, type, count] = [u16(at), u16(at + 2), u32(at + 4)];
  const length = (widths[type] ?? 1) * count;
  const start = length <= 4 ? at + 8 : u32(at + 8);
  if (needed.has(tag) && start + length > content.length) throw new Unreadable("broken");
  return { tag, type, count, at, values: { start, end: start + length } };
};

/** Lengths are asked for: without them nobody can tell the picture from what follows it. */
const picturesOf = (reading: Reading, entries: readonly Entry[]): Span[] =>
  places.flatMap(([starts, lengths]) => {
    const [start, length] = [starts, lengths].map((tag) => entries.find((entry) => entry.tag === tag));
    if (start === undefined) return [];
    if (length === undefined || length.count !== start.count || start.count > limits.parts)
      throw new Unreadable("broken");
    return Array.from({ length: start.count }, (_, rank) => {
      const from = numberAt(reading, start, rank);
      return { start: from, end: Math.min(reading.content.length, from + numberAt(reading, length, rank)) };
    });
  });

const numberAt = ({ u16, u32 }: Reading, { type, values }: Entry, rank: number): number =>
  type === 3 ? u16(values.start + rank * 2) : u32(values.start + rank * 4);
