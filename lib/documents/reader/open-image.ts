import sharp, { type Metadata, type Sharp } from "sharp";
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
  for (let page = 0; page < pages; page++) {
    const about = await sizeOf(content, page);
    checkSize(about);
    if (limits.copies * content.length + heldBytes(about) > limits.heldBytes) throw new Unreadable("too-demanding");
  }
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

/** What is drawn in one pass goes by line after line; in several, a JPEG keeps two bytes a sample, a PNG what it draws. */
const heldBytes = ({ isProgressive, format, width, height, channels, depth, chromaSubsampling }: Metadata): number => {
  if (!isProgressive) return 0;
  if (format !== "jpeg") return width * height * channels * (depth === "ushort" ? 2 : 1);
  return width * height * 2 * (chromaSubsampling === "4:2:0" ? 1.5 : channels);
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
