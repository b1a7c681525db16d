import { constants, deflateSync } from "node:zlib";

const unit = 10_000_000;

/** A zlib stream (RFC 1950) that unfolds to `times` × 10 MB of one byte: 1 MB of it makes a gigabyte. */
export const packedRepeat = (times: number, filler: string | number = " "): Buffer => {
  const block = deflateSync(Buffer.alloc(unit, filler), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat(Array.from({ length: times }, (_, rank) => (rank === 0 ? block : block.subarray(2))));
};
