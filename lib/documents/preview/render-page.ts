import type { MediaType } from "../media-type.ts";
import { readDocument } from "../reader/read-document.ts";

/** A page as we draw it: what was uploaded is never shown to a browser. */
export type Rendering =
  | { ok: true; image: Buffer; mediaType: "image/webp"; pages: number; width: number; height: number }
  | { ok: false; reason: "no-such-page" | "unreadable" };

export const previewWidths = [320, 800, 1600, 2400] as const;

/** @param page counted from 1 @param maxWidth in pixels, kept between 16 and 4000; an image is never enlarged */
export const renderPage = async (
  content: Buffer | (() => Promise<Buffer>),
  mediaType: MediaType,
  page: number,
  maxWidth: number,
): Promise<Rendering> => {
  if (!Number.isInteger(page) || page < 1) return { ok: false, reason: "no-such-page" };
  const width = Math.min(4000, Math.max(16, Math.round(maxWidth)));
  const fetch = typeof content === "function" ? content : async () => content;
  const outcome = await readDocument({ kind: "render", mediaType, page, maxWidth: width }, fetch);
  switch (outcome.kind) {
    case "rendered": {
      const { pages, width, height, image } = outcome;
      return { ok: true, image: Buffer.from(image), mediaType: "image/webp", pages, width, height };
    }
    case "refused":
      return { ok: false, reason: outcome.reason === "no-such-page" ? "no-such-page" : "unreadable" };
    case "inspected":
      throw new Error("A page was asked, an inspection came.");
  }
};

/** Changes when our drawing does, so that a cache never shows an older one. */
const edition = 1;

export const previewKey = (sha256: string, page: number, width: number): string =>
  `${sha256}-${page}-${width}-${edition}.webp`;
