import { fileTypeFromBuffer } from "file-type";
import type { MediaType } from "../media-type.ts";

/** The type a content shows, whatever its name says. */
export const sniff = async (content: Buffer): Promise<MediaType | undefined> => {
  if (isPdf(content)) return "application/pdf";
  const found = await fileTypeFromBuffer(content);
  if (found === undefined) return isTiff(content) ? "image/tiff" : undefined;
  return accepted.get(found.mime);
};

const accepted = new Map<string, MediaType>([
  ["image/jpeg", "image/jpeg"],
  ["image/png", "image/png"],
  ["image/tiff", "image/tiff"],
  ["image/heic", "image/heic"],
  ["image/heif", "image/heic"],
  ["image/heic-sequence", "image/heic"],
  ["image/heif-sequence", "image/heic"],
]);

/** A truncated one has often lost its directory, kept at the end: its header still tells. */
const isTiff = (content: Buffer): boolean => /^(II\*\0|MM\0\*)/.test(content.toString("latin1", 0, 4));

/** Some scanners put a byte order mark or blank lines before the header; anything else before it is another format. */
const isPdf = (content: Buffer): boolean => /^(\xEF\xBB\xBF)?\s*%PDF-\d/.test(content.toString("latin1", 0, 256));
