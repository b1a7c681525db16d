import { type Weight, widthOf } from "./glyph-widths.ts";

/** The lines of a text that must fit a width. A word longer than a line is cut with a hyphen. */
export const wrap = (text: string, width: number, size: number, weight: Weight): string[] => {
  const fits = (words: string) => widthOf(words, size, weight) <= width;
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((each) => cut(each, fits))) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** What is left of a word is a syllable at least. */
const tail = 4;

const cut = (word: string, fits: (words: string) => boolean): string[] => {
  if (fits(word)) return [word];
  const letters = [...word];
  let count = Math.max(1, letters.length - tail);
  while (count > 1 && !fits(`${letters.slice(0, count).join("")}-`)) count -= 1;
  return [`${letters.slice(0, count).join("")}-`, ...cut(letters.slice(count).join(""), fits)];
};
