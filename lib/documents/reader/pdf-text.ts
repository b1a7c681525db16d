import { inflateSync } from "node:zlib";
import { streamsIn } from "./unfolding.ts";

const mostUnfolded = 32_000_000;

/**
 * Everything a PDF says in clear, and what its object streams hold (ISO 32000-1, 7.5.7), with the escapes in names undone (7.3.5).
 * @returns undefined when its object streams are packed otherwise than anyone packs them, or hold too much
 */
export const pdfText = (content: Buffer): string | undefined => {
  const parts = [content.toString("latin1")];
  let left = mostUnfolded;
  for (const { dictionary, packed } of streamsIn(content)) {
    if (!/\/ObjStm\b/.test(unescaped(dictionary))) continue;
    const text = unfolded(packed, left);
    if (text === undefined) return undefined;
    left -= text.length;
    parts.push(text);
  }
  return unescaped(parts.join("\n"));
};

const unescaped = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

const unfolded = (packed: Buffer, most: number): string | undefined => {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).toString("latin1");
  } catch {
    return undefined;
  }
};
