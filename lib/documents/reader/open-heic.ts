import libheif, { type Decoded, type HeifImage } from "libheif-js/wasm-bundle.js";
import sharp from "sharp";
import { checkSize, draw } from "./open-image.ts";
import { type Drawing, type OpenedDocument, Unreadable } from "./opened-document.ts";

/** A telephone’s photo; of a burst, the one shown first. The decoder already turns it upright. */
export const openHeic = async (content: Buffer): Promise<OpenedDocument> => {
  const images = new libheif.HeifDecoder().decode(content);
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (image === undefined) throw new Unreadable("broken");
  const size = { width: image.get_width(), height: image.get_height() };
  checkSize(size);
  return {
    pages: 1,
    size,
    verify: () => withPixels(image, "as_coded", async () => undefined),
    close: async () => undefined,
    draw: (_page, maxWidth) => withPixels(image, "colours", (pixels) => drawPixels(pixels, maxWidth)),
  };
};

/** As it is coded a picture takes half the room that its colours take. */
const forms = {
  as_coded: ["heif_colorspace_undefined", "heif_chroma_undefined"],
  colours: ["heif_colorspace_RGB", "heif_chroma_interleaved_RGB"],
} as const;

const withPixels = async <Made>(
  { handle }: HeifImage,
  form: keyof typeof forms,
  use: (pixels: Decoded) => Promise<Made>,
): Promise<Made> => {
  const [colorspace, chroma] = forms[form];
  const pixels = await libheif.heif_js_decode_image2(
    handle,
    libheif.heif_colorspace[colorspace],
    libheif.heif_chroma[chroma],
  );
  if (!pixels || pixels.code !== undefined) throw new Unreadable("broken");
  try {
    return await use(pixels);
  } finally {
    libheif.heif_image_release(pixels.image);
  }
};

/** The rows may be longer than the picture is wide. */
const drawPixels = async ({ channels }: Decoded, maxWidth: number): Promise<Drawing> => {
  const [plane] = channels;
  if (plane === undefined) throw new Unreadable("broken");
  const { data, width, height, stride } = plane;
  const rows = sharp(tight(data, width * 3, height, stride), { raw: { width, height, channels: 3 } });
  return draw(rows, maxWidth);
};

const tight = (data: Uint8Array, row: number, height: number, stride: number): Uint8Array => {
  if (stride === row) return data.subarray(0, row * height);
  const packed = new Uint8Array(row * height);
  for (let line = 0; line < height; line++) packed.set(data.subarray(line * stride, line * stride + row), line * row);
  return packed;
};
