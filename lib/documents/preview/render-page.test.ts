import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pdf, picture, tiffOfPages } from "../intake/fixtures/documents.ts";
import type { MediaType } from "../media-type.ts";
import { previewKey, renderPage } from "./render-page.ts";

const heic = () => readFile("lib/documents/intake/fixtures/green.heic");
const tall = (): Promise<Buffer> => picture(400, 300).withMetadata({ orientation: 6 }).jpeg().toBuffer();

const drawn = async (content: Buffer, mediaType: MediaType, page: number, maxWidth: number) => {
  const rendering = await renderPage(content, mediaType, page, maxWidth);
  if (!rendering.ok) throw new Error(rendering.reason);
  return { ...rendering, metadata: await sharp(rendering.image).metadata() };
};

describe("a preview", { timeout: 30_000 }, () => {
  it.each([
    ["application/pdf", () => pdf(3), 3, 800, 1131],
    ["image/jpeg", tall, 1, 150, 200],
    ["image/png", () => picture(400, 300).png().toBuffer(), 1, 200, 150],
    ["image/tiff", () => tiffOfPages(3), 3, 60, 40],
    ["image/heic", heic, 1, 32, 24],
  ] as const)("of %s is WebP, upright, as wide as asked", async (mediaType, make, pages, width, height) => {
    const { metadata, ...rendering } = await drawn(await make(), mediaType, pages, width);
    expect(rendering).toMatchObject({ mediaType: "image/webp", pages, width, height });
    expect(metadata).toMatchObject({ format: "webp", width, height });
  });

  it("shows the page asked: text on paper, the photo’s colour", async () => {
    const page = await drawn(await pdf(1), "application/pdf", 1, 600);
    const { channels, dominant } = await sharp(page.image).stats();
    expect(dominant).toEqual({ r: 248, g: 248, b: 248 });
    expect(channels[0]?.min).toBeLessThan(60);
    const photo = await sharp((await drawn(await heic(), "image/heic", 1, 64)).image).stats();
    expect(photo.channels.map(({ mean }) => Math.round(mean / 10))).toEqual([3, 17, 10]);
  });

  it("carries nothing of where and with what a photo was taken", async () => {
    const exif = { IFD0: { Make: "Exemple" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 51/1 0/1" } };
    const content = await picture().withExif(exif).jpeg().toBuffer();
    expect((await sharp(content).metadata()).exif).toBeDefined();
    const { metadata } = await drawn(content, "image/jpeg", 1, 200);
    expect(metadata.exif ?? metadata.xmp ?? metadata.iptc).toBeUndefined();
  });

  it("stays drawable however long the page", async () => {
    const { width, height } = await drawn(await pdf(1, { size: [300, 14_400] }), "application/pdf", 1, 2400);
    expect(width * height).toBeLessThanOrEqual(16_100_000);
    expect(height).toBeLessThanOrEqual(16_000);
  });

  it("says when there is no such page, or when nothing can be drawn", async () => {
    const content = await pdf(2);
    for (const page of [0, 1.5, 3, Number.NaN]) {
      expect(await renderPage(content, "application/pdf", page, 300)).toEqual({ ok: false, reason: "no-such-page" });
    }
    expect(await renderPage(Buffer.from("no document"), "image/png", 1, 300)).toEqual({
      ok: false,
      reason: "unreadable",
    });
  });

  it("has a key that tells page and width apart", () => {
    expect(new Set([previewKey("a", 1, 11), previewKey("a", 11, 1), previewKey("b", 1, 11)]).size).toBe(3);
  });
});
