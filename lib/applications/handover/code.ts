import { createHmac, createSecretKey, type KeyObject, randomInt } from "node:crypto";
import { keysOfApplications } from "#lib/documents/keys/application-keys.ts";
import { derive, sealBytes, unsealBytes } from "#lib/documents/storage/sealed-key.ts";
import { environment } from "#lib/environment.ts";

/** What a code opens, and for what: `transfer` and a plate. */
export type Lock = { kind: string; subject: string };

/** By the machine’s own randomness, each number as likely as another. */
export const drawDigits = (digits: number): string => Array.from({ length: digits }, () => randomInt(10)).join("");

/**
 * A code is found by its hash, keyed by what the database does not hold: five digits would otherwise be found by trying them all. One hash
 * under each master key that we have, the one in use first.
 */
export const hashesOf = ({ kind, subject }: Lock, code: string): string[] => {
  const { ENCRYPTION_KEY, ENCRYPTION_KEYS_RETIRED } = environment();
  return [ENCRYPTION_KEY, ...ENCRYPTION_KEYS_RETIRED].map((master) =>
    createHmac("sha256", hashingKey(master)).update([kind, subject, code].join("\n")).digest("base64url"),
  );
};

const hashingKeys = new Map<string, KeyObject>();

/** Derived once a process: it only depends on the master key. */
const hashingKey = (master: string): KeyObject => {
  const known = hashingKeys.get(master);
  if (known) return known;
  const key = createSecretKey(derive(Buffer.from(master, "hex"), "handover hashes"));
  hashingKeys.set(master, key);
  return key;
};

/**
 * So that whoever filed can read it again and nobody else: under the key of their application, which the database gives to the person
 * alone and to those who review it, and of which only the person’s own page asks this. It goes with that key.
 */
export const sealCode = async (code: string, applicationId: string): Promise<string> =>
  sealBytes(Buffer.from(code), await keyOf(applicationId), placeOf(applicationId)).toString("base64url");

/** @returns nothing when it was altered, or moved from another application */
export const openCode = async (sealed: string, applicationId: string): Promise<string | undefined> =>
  unsealBytes(Buffer.from(sealed, "base64url"), await keyOf(applicationId), placeOf(applicationId))?.toString();

const placeOf = (applicationId: string): string => `parvis handover code ${applicationId}`;

const keyOf = async (applicationId: string): Promise<Buffer> =>
  derive(await keysOfApplications().obtain(applicationId), "handover codes");
