import { derive, sealKey, unsealKey } from "../storage/sealed-key.ts";

type MasterKey = { version: string; key: Buffer };

/** The key that seals, and the earlier ones that still open: changing the master key is adding the old one to the second list. */
export type MasterKeys = { version: string; seal(key: Buffer, place: string): string; open: OpenKey };

/** @returns nothing when no master key we have opens it */
type OpenKey = (sealed: { key: string; version: string }, place: string) => Buffer | undefined;

/** @param current 64 hexadecimal digits @param retired the same, of keys that seal nothing any more */
export const masterKeys = (current: string, retired: readonly string[]): MasterKeys => {
  const first = masterKey(current);
  const all = [first, ...retired.map(masterKey)];
  const placed = (place: string, version: string) => `parvis scope key ${version} ${place}`;
  return {
    version: first.version,
    seal: (key, place) => sealKey(key, first.key, placed(place, first.version)).toString("base64url"),
    open: ({ key, version }, place) => {
      const master = all.find((each) => each.version === version);
      return master && unsealKey(Buffer.from(key, "base64url"), master.key, placed(place, version));
    },
  };
};

/** A version is told from the key itself, so that nobody has to number them. */
const masterKey = (hexadecimal: string): MasterKey => {
  const secret = Buffer.from(hexadecimal, "hex");
  return { key: derive(secret, "scope keys"), version: derive(secret, "key version").toString("hex").slice(0, 16) };
};
