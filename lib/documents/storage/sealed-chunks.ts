import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from "node:crypto";
import { DocumentDamaged } from "./document-store.ts";

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const algorithm = "aes-256-gcm";
const chunkBytes = 64 * 1024;
const tagBytes = 16;

/**
 * The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015), as the age format lays it out, with AES-256-GCM:
 * chunks of 64 KiB, each sealed with a nonce of 11 bytes of counter and one byte that is 1 on the last chunk alone.
 * A content cut, prolonged, reordered or altered is told from what was sealed. A key seals one content, ever.
 * @returns the parts of each chunk, as they follow one another
 */
export async function* sealChunks(plain: Chunks, key: Buffer): AsyncGenerator<Buffer[]> {
  const secret = createSecretKey(key);
  let counter = 0;
  for await (const { bytes, last } of inPieces(plain, chunkBytes)) {
    const cipher = createCipheriv(algorithm, secret, nonceOf(counter, last));
    yield [cipher.update(bytes), cipher.final(), cipher.getAuthTag()];
    counter += 1;
  }
}

/** Gives out nothing that was not verified. @throws DocumentDamaged */
export async function* unsealChunks(sealed: Chunks, key: Buffer): AsyncGenerator<Buffer> {
  const secret = createSecretKey(key);
  let counter = 0;
  for await (const { bytes, last } of inPieces(sealed, chunkBytes + tagBytes)) {
    const plain = unsealOne(bytes, secret, nonceOf(counter, last));
    if (plain.length === 0 && counter > 0) throw new DocumentDamaged("A content does not end with an empty chunk.");
    yield plain;
    counter += 1;
  }
}

export async function* followedBy(begun: Iterable<Uint8Array>, rest: AsyncIterable<Uint8Array>) {
  yield* begun;
  yield* rest;
}

const unsealOne = (sealed: Buffer, key: KeyObject, nonce: Buffer): Buffer => {
  if (sealed.length < tagBytes) throw new DocumentDamaged("A chunk is cut.");
  const decipher = createDecipheriv(algorithm, key, nonce);
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch (cause) {
    throw new DocumentDamaged("A chunk is not what was sealed at this place.", { cause });
  }
};

const nonceOf = (counter: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(counter, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
};

/** Always a last piece, empty when there is nothing: only the end of the source tells which one it is. */
async function* inPieces(source: Chunks, size: number): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    kept.push(chunk);
    length += chunk.length;
    while (length > size) {
      const all = joined(kept);
      yield { bytes: all.subarray(0, size), last: false };
      kept = [all.subarray(size)];
      length -= size;
    }
  }
  yield { bytes: joined(kept), last: true };
}

/** Without copying what is already in one piece. */
const joined = (chunks: readonly Uint8Array[]): Buffer => {
  const [only] = chunks;
  if (only === undefined || chunks.length > 1) return Buffer.concat(chunks);
  return Buffer.from(only.buffer, only.byteOffset, only.byteLength);
};
