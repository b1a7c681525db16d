import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
export const keyBytes = 32;
export const sealedKeyBytes = nonceBytes + keyBytes + tagBytes;

/**
 * One key for each purpose (HKDF, RFC 5869), so that none serves two. Here and below, a key is given as an object: of bytes alone
 * Node finds out what they are by an error that it throws and catches, which takes longer than sealing.
 */
export const derive = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", createSecretKey(key), "", `parvis ${purpose}`, keyBytes));

/** A key under another: nonce, ciphertext, tag (AES-256-GCM). @param place where it belongs: it cannot be opened elsewhere. */
export const sealKey = (key: Buffer, under: Buffer, place: string): Buffer => sealBytes(key, under, place);

/** A few bytes of any length, sealed in the same way. */
export const sealBytes = (bytes: Buffer, under: Buffer, place: string): Buffer => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, createSecretKey(under), nonce).setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

/** @returns nothing when it was altered, moved, or sealed under another key */
export const unsealKey = (sealed: Buffer, under: Buffer, place: string): Buffer | undefined =>
  sealed.length === sealedKeyBytes ? unsealBytes(sealed, under, place) : undefined;

/** @returns nothing when they were altered, moved, or sealed under another key */
export const unsealBytes = (sealed: Buffer, under: Buffer, place: string): Buffer | undefined => {
  if (sealed.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv(algorithm, createSecretKey(under), sealed.subarray(0, nonceBytes)).setAAD(
    Buffer.from(place),
  );
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
};
