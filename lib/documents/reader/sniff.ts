import type { MediaType } from "../media-type.ts";

/** The type a content shows, whatever its name says. */
export const sniff = (content: Buffer): MediaType | undefined => {
  const head = content.toString("latin1", 0, 256);
  return signatures.find(([, signature]) => signature.test(head))?.[0];
};

/** Some scanners put a byte order mark or blank lines before a PDF’s header; anything else before it is another format. */
const signatures = [
  ["application/pdf", /^(\xEF\xBB\xBF)?\s*%PDF-\d/],
  ["image/jpeg", /^\xFF\xD8\xFF/],
  ["image/png", /^\x89PNG\r\n.\n/],
  ["image/tiff", /^(II\*\0|MM\0\*)/],
  ["image/heic", /^\0\0[\0-\xFF]{2}ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/],
] as const satisfies (readonly [MediaType, RegExp])[];
