import { inflateSync } from "node:zlib";
import { nameIn } from "./pdf-names.ts";
import { streamsIn } from "./unfolding.ts";

const mostUnfolded = 32_000_000;
const objectStream = nameIn("ObjStm");

/**
 * Everything a PDF says in clear, then what each of its object streams holds (ISO 32000-1, 7.5.7).
 * @returns undefined when object streams are packed otherwise than anyone packs them, or hold too much
 */
export const pdfText = (content: Buffer): string[] | undefined => {
  const parts = [content.toString("latin1")];
  let left = mostUnfolded;
  for (const { dictionary, packed } of streamsIn(content)) {
    if (!objectStream.test(dictionary)) continue;
    const text = unfolded(packed, left);
    if (text === undefined) return undefined;
    left -= text.length;
    parts.push(text);
  }
  return parts;
};

const unfolded = (packed: Buffer, most: number): string | undefined => {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).toString("latin1");
  } catch {
    return undefined;
  }
};
