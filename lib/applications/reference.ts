import { randomInt } from "node:crypto";
import type { Transaction } from "#db/client.ts";
import { applicationReferences } from "#db/schema.ts";
import { given, worded } from "#db/worded.ts";

/** No 0/O, 1/I/L, nor U, which spells things: read aloud without doubt. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Random characters that can be read aloud, never sequential. */
export const drawCode = (length: number): string =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join("");

/** Gives the application its reference; the table of references is the only place where it must be unique. */
export const allotReference = async (
  tx: Transaction,
  applicationId: string,
  draw: () => string = () => drawCode(8),
): Promise<string> => {
  for (;;) {
    const reference = draw();
    // What is taken is not told by whose it is: one only learns whether the row was added.
    const { rowCount } = await allotting(tx, { reference, applicationId });
    if (rowCount === 1) return reference;
  }
};

const allotting = worded((db) =>
  db
    .insert(applicationReferences)
    .values({ reference: given("reference"), applicationId: given("applicationId") })
    .onConflictDoNothing(),
);

/** As typed by a person: spaces, hyphens, lower case and the leading “D-” forgiven. */
export const normaliseReference = (typed: string): string => {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return plain.length === 9 && plain.startsWith("D") ? plain.slice(1) : plain;
};

/** As printed: D-7KQ4-M2XP. */
export const showReference = (reference: string): string => `D-${reference.slice(0, 4)}-${reference.slice(4)}`;
