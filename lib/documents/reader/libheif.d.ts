declare module "libheif-js/wasm-bundle.js" {
  type Pixels = { data: Uint8ClampedArray; width: number; height: number };
  export class HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Decodes into the pixels given, as RGBA; null when it cannot. */
    display(pixels: Pixels, done: (pixels: Pixels | null) => void): void;
  }
  export class HeifDecoder {
    decode(content: Uint8Array): HeifImage[];
  }
  const libheif: { HeifDecoder: typeof HeifDecoder };
  export default libheif;
}
