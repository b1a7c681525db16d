declare module "libheif-js/wasm-bundle.js" {
  type Plane = { data: Uint8Array; width: number; height: number; stride: number };
  /** `code` is there when it failed. `channels` are views of the decoder’s memory, gone when the image is released. */
  type Decoded = { code?: unknown; image: unknown; channels: Plane[] };
  type HeifImage = {
    handle: unknown;
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
  };
  class HeifDecoder {
    decode(content: Uint8Array): HeifImage[];
  }
  const libheif: {
    HeifDecoder: typeof HeifDecoder;
    heif_colorspace: Record<"heif_colorspace_undefined" | "heif_colorspace_RGB", unknown>;
    heif_chroma: Record<"heif_chroma_undefined" | "heif_chroma_interleaved_RGB", unknown>;
    heif_js_decode_image2(handle: unknown, colorspace: unknown, chroma: unknown): Decoded | Promise<Decoded>;
    heif_image_release(image: unknown): void;
  };

  export type { Decoded, HeifImage };
  export default libheif;
}
