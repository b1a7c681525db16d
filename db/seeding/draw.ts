/** Draws a whole number from 0 to under the bound. */
export type Draw = (below: number) => number;

export const pick = <Value>(from: readonly Value[], draw: Draw): Value => {
  const drawn = from[draw(from.length)];
  if (drawn === undefined) throw new Error("Nothing to pick from");
  return drawn;
};

/** Whether something that happens so many times in a hundred happens. */
export const happens = (percent: number, draw: Draw): boolean => draw(1000) < percent * 10;

const written = Buffer.from("00000000-0000-7000-8000-000000000000");
const digits = Buffer.from("0123456789abcdef");

const writeHex = (value: number, from: number, length: number): void => {
  for (let place = from + length - 1, left = value; place >= from; place -= 1, left >>>= 4)
    written[place] = digits[left & 0xf] ?? 0;
};

/** A UUIDv7 whose random part comes from the draw: the same at every run. */
export const drawUuid = (at: number, draw: Draw): string => {
  writeHex(Math.floor(at / 0x10000), 0, 8);
  writeHex(at % 0x10000, 9, 4);
  writeHex(draw(0x1000), 15, 3);
  writeHex(0x8000 | draw(0x4000), 19, 4);
  writeHex(draw(2 ** 24), 24, 6);
  writeHex(draw(2 ** 24), 30, 6);
  return written.toString("latin1");
};

const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const space = alphabet.length ** 8;
const stride = 8_123_456_767;

/** The reference of the nth application of a seed: a walk that meets each reference once before any twice. */
export const nthReference = (start: number, index: number): string => {
  let left = (start + index * stride) % space;
  let written = "";
  for (let digit = 0; digit < 8; digit += 1) {
    written += alphabet.charAt(left % alphabet.length);
    left = Math.floor(left / alphabet.length);
  }
  return written;
};

/** Where the references of a seed begin. */
export const referenceStart = (draw: Draw): number => draw(2 ** 20) * draw(2 ** 18);
