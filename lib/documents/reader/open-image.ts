import sharp, { type Sharp } from "sharp";
import { limits } from "./limits.ts";
import { type OpenedDocument, type Size, Unreadable } from "./opened-document.ts";

sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadTiff"] });

/** JPEG, PNG and TIFF. */
export const openImage = async (content: Buffer): Promise<OpenedDocument> => {
  const { pages = 1, autoOrient } = await sharp(content, { limitInputPixels: false }).metadata();
  if (pages > limits.pages) throw new Unreadable("too-many-pages");
  for (let page = 0; page < pages; page++) checkSize(await sizeOf(content, page));
  return {
    pages,
    size: autoOrient,
    verify: () => decodeAll(content, pages),
    close: async () => undefined,
    draw: (page, maxWidth) => draw(pageOf(content, page - 1).autoOrient(), maxWidth),
  };
};

export const checkSize = ({ width, height }: Size): void => {
  if (width * height > limits.pixels) throw new Unreadable("too-many-pixels");
};

export const draw = async (picture: Sharp, maxWidth: number) => {
  const { data, info } = await picture
    .resize({ width: maxWidth, height: limits.drawnSide, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  return { image: data, width: info.width, height: info.height };
};

const sizeOf = (content: Buffer, page: number) => sharp(content, { page, limitInputPixels: false }).metadata();

const pageOf = (content: Buffer, page: number) =>
  sharp(content, { page, failOn: "error", sequentialRead: true, limitInputPixels: limits.pixels });

/** Shrinking reads every line yet holds few of them. */
const decodeAll = async (content: Buffer, pages: number) => {
  let decoded = 0;
  for (let page = 0; page < pages && decoded < limits.verifiedPixels; page++) {
    const { width, height } = await sizeOf(content, page);
    await pageOf(content, page).resize({ width: 64, height: 64, fit: "fill" }).raw().toBuffer();
    decoded += width * height;
  }
};
