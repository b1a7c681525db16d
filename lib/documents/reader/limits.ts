/** What a document may ask of us before we refuse it. */
export const limits = {
  pages: 200,
  pixels: 60_000_000,
  /** Pixels decoded to make sure that an image of many pages is whole; past that the rest is trusted. */
  verifiedPixels: 240_000_000,
  /** Bytes that one compressed stream of a PDF may unfold to: an image of all the pixels allowed. */
  unfoldedBytes: 240_000_000,
  /** Pixels of a page we draw, and the longest side WebP can hold. */
  drawnPixels: 16_000_000,
  drawnSide: 16_000,
  milliseconds: 8_000,
  /** Time for the reading process to come up, even on a busy machine. */
  startMilliseconds: 20_000,
  /** Of one reading process: writable memory (Node reserves 0.5 GB and uses little of it), JavaScript heap, and processor seconds over its life. */
  dataKilobytes: 1_600_000,
  heapMegabytes: 256,
  processorSeconds: 600,
} as const;
