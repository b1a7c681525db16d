import { Unreadable } from "../opened-document.ts";

/** A box of ISO/IEC 14496-12, 4.2: its name, where it begins, where its content does, and its end. */
export type Box = { name: string; at: number; start: number; end: number };

/** The boxes side by side in a stretch of the file. A box of length 0 goes on to the end. */
export const boxesIn = (content: Buffer, from: number, to: number): Box[] => {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const box = boxAt(content, at, to);
    if (box.end <= at || box.end > to || box.start > box.end) throw new Unreadable("broken");
    found.push(box);
    at = box.end;
  }
  return found;
};

const boxAt = (content: Buffer, at: number, to: number): Box => {
  const length = content.readUInt32BE(at);
  const name = content.toString("latin1", at + 4, at + 8);
  if (length === 0) return { name, at, start: at + 8, end: to };
  if (length !== 1) return { name, at, start: at + 8, end: at + length };
  return { name, at, start: at + 16, end: at + Number(content.readBigUInt64BE(at + 8)) };
};

export const boxNamed = (boxes: readonly Box[], name: string): Box | undefined =>
  boxes.find((box) => box.name === name);

/** Reads big-endian numbers one after another. */
export const cursor = (content: Buffer, from: number) => {
  let at = from;
  const take = (bytes: number): number => {
    const start = at;
    at += bytes;
    if (bytes === 0) return 0;
    return bytes === 8 ? Number(content.readBigUInt64BE(start)) : content.readUIntBE(start, bytes);
  };
  return { take, skip: (bytes: number) => void take(bytes), position: () => at };
};
