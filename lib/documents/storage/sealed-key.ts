import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
export const keyBytes = 32;
export const sealedKeyBytes = nonceBytes + keyBytes + tagBytes;

/** One key for each purpose (HKDF, RFC 5869), so that none serves two. */
export const derive = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", key, "", `parvis ${purpose}`, keyBytes));

/** A key under another: nonce, ciphertext, tag (AES-256-GCM). @param place where it belongs: it cannot be opened elsewhere. */
export const sealKey = (key: Buffer, under: Buffer, place: string): Buffer => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, under, nonce).setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
};

/** @returns nothing when it was altered, moved, or sealed under another key */
export const unsealKey = (sealed: Buffer, under: Buffer, place: string): Buffer | undefined => {
  if (sealed.length !== sealedKeyBytes) return undefined;
  const decipher = createDecipheriv(algorithm, under, sealed.subarray(0, nonceBytes)).setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
};
