const megabyte = 1024 * 1024;

/** What a document may ask of us before we refuse it. */
export const limits = {
  pages: 200,
  /** What the largest photos of telephones hold. */
  pixels: 50_000_000,
  /** Pixels decoded to make sure that an image of many pages is whole; past that the rest is trusted. */
  verifiedPixels: 60_000_000,
  /** What a file and its picture, drawn in several passes, hold until the last: it fits in what `inspect` may cost. */
  heldBytes: 110 * megabyte,
  /** Of a file, while it is judged: as it came, bare, and what its decoder reads. */
  copies: 4,
  /** What a PDF of that many pages is made of, far more than anyone sends. */
  objects: 100_000,
  /** Pieces that a picture may be made of: strips, tiles, stretches. */
  parts: 20_000,
  /** Bytes that one compressed stream of a PDF may unfold to, an image of all the pixels allowed; and all those large enough to be looked at. */
  unfoldedBytes: 150_000_000,
  unfoldedTogether: 450_000_000,
  /** Pixels of a page we draw, and the longest side WebP can hold. */
  drawnPixels: 16_000_000,
  drawnSide: 16_000,
  /** Time for the reading process to come up, even on a busy machine. */
  startMilliseconds: 20_000,
  /** Of one reading process: writable memory (Node reserves 0.5 GB and uses little of it), JavaScript heap, and processor seconds over its life. */
  dataKilobytes: 1_600_000,
  heapMegabytes: 256,
  processorSeconds: 600,
} as const;

/** @property processorMilliseconds of the reading process, so that a slow machine refuses no more than a fast one @property bytes resident */
export type Allowance = { processorMilliseconds: number; bytes: number; milliseconds: number };

/**
 * What one question may cost. Judging a file stays under 2 s of processor and 256 MB, the time to notice included;
 * drawing a page of a file once accepted may take more.
 */
export const allowances = {
  inspect: { processorMilliseconds: 1_600, bytes: 220 * megabyte, milliseconds: 30_000 },
  render: { processorMilliseconds: 8_000, bytes: 768 * megabyte, milliseconds: 30_000 },
} as const satisfies Record<string, Allowance>;
