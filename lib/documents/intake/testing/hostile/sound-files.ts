import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pdf, picture, tiffOfPages } from "../../fixtures/documents.ts";

/** What hostile files are made from: one of each kind that is accepted, small. */
export type Sound = { name: string; content: Buffer };

export const soundFiles = async (): Promise<[Sound, ...Sound[]]> => [
  { name: "pdf", content: await pdf(2) },
  { name: "jpeg", content: await picture(64, 48).jpeg().toBuffer() },
  { name: "progressive", content: await picture(64, 48).jpeg({ progressive: true }).toBuffer() },
  { name: "png", content: await picture(64, 48).png().toBuffer() },
  { name: "palette", content: await picture(64, 48).png({ palette: true }).toBuffer() },
  { name: "tiff", content: await tiffOfPages(2) },
  { name: "lzw", content: await picture(64, 48).tiff({ compression: "lzw" }).toBuffer() },
  { name: "heic", content: readFileSync(join(import.meta.dirname, "../../fixtures/position.heic")) },
];
