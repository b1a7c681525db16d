import { readFileSync } from "node:fs";
import { join } from "node:path";

const files = {
  regular: "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
  semibold: "600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf",
  bold: "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
} as const;

export type FontName = keyof typeof files;

const folder = "node_modules/@expo-google-fonts/atkinson-hyperlegible-next";
const loaded = new Map<FontName, Buffer>();

export const fontNames = ["regular", "semibold", "bold"] as const satisfies readonly FontName[];

/** The typeface as static TrueType: subset and embedded in each document. */
export function fontFile(name: FontName): Buffer {
  const present = loaded.get(name);
  if (present !== undefined) return present;
  const file = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), folder, files[name]));
  loaded.set(name, file);
  return file;
}

const drawable =
  /[^\n\u0020-\u007e\u00a0-\u017f\u0218-\u021b\u1e80-\u1e85\u1e9e\u1ef2\u1ef3\u2009\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2212]/gu;
const holes =
  /[\u00ad\u00b5\u0108\u0109\u0114\u0115\u011c\u011d\u0124\u0125\u0128\u0129\u012c\u012d\u0134\u0135\u0138\u013f\u0140\u0149-\u014f\u0156\u0157\u015c\u015d\u0166-\u0169\u016c\u016d\u017f]/gu;

/** The text in the letters the typeface has: a rare accent is dropped rather than the letter lost. */
export const drawn = (text: string): string =>
  text.normalize("NFC").replaceAll("\u202f", "\u00a0").replace(drawable, plainLetter).replace(holes, plainLetter);

const plainLetter = (character: string): string => {
  const base = character.normalize("NFD").replace(/\p{M}/gu, "");
  return /^[\u0020-\u007e]+$/.test(base) ? base : "?";
};
