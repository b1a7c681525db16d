import libheif, { type HeifImage } from "libheif-js/wasm-bundle.js";
import sharp from "sharp";
import { checkSize, draw } from "./open-image.ts";
import { type OpenedDocument, Unreadable } from "./opened-document.ts";

/** A telephone's photo; of a burst, the one shown first. The decoder already turns it upright. */
export const openHeic = async (content: Buffer): Promise<OpenedDocument> => {
  const images = new libheif.HeifDecoder().decode(content);
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (image === undefined) throw new Unreadable("broken");
  const size = { width: image.get_width(), height: image.get_height() };
  checkSize(size);
  return {
    pages: 1,
    size,
    verify: async () => void (await decode(image)),
    close: async () => undefined,
    draw: async (_page, maxWidth) => draw(sharp(await decode(image), { raw: { ...size, channels: 4 } }), maxWidth),
  };
};

const decode = (image: HeifImage): Promise<Uint8ClampedArray> => {
  const [width, height] = [image.get_width(), image.get_height()];
  const pixels = { data: new Uint8ClampedArray(width * height * 4), width, height };
  return new Promise((resolve, reject) => {
    image.display(pixels, (shown) => (shown === null ? reject(new Unreadable("broken")) : resolve(shown.data)));
  });
};
