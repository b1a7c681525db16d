import { isDeepStrictEqual } from "node:util";
import { and, eq, max } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { procedureVersions } from "#db/schema.ts";
import { type Procedure, procedureSchema } from "#lib/engine/procedure.ts";
import { announcePublication } from "#lib/realtime/announce.ts";
import { indexProcedure } from "#lib/search/index-procedures.ts";

/** `already`: the same was published under that number. `next`: the number to give to something else than what was. */
export type Publication = { ok: true; already: boolean } | { ok: false; because: "number_taken"; next: number };

/** Publishes that version for good, and tells every process; numbers only go up. @param by whoever publishes it, as a person reads it */
export const publishVersion = async (
  tx: Transaction,
  procedure: Procedure,
  by: string,
  now: Date,
): Promise<Publication> => {
  const { slug, version } = procedure;
  if (version > (await latestNumber(tx, slug)) && (await add(tx, procedure, by, now))) {
    await indexProcedure(tx, procedure);
    await announcePublication(tx);
    return { ok: true, already: false };
  }
  const before = await definitionOf(tx, slug, version);
  if (isSame(before, procedure)) return { ok: true, already: true };
  return { ok: false, because: "number_taken", next: (await latestNumber(tx, slug)) + 1 };
};

/** What a later release knows how to say is, in what was published before it, what it says of itself by default. */
const isSame = (before: unknown, procedure: Procedure): boolean => {
  const read = procedureSchema.safeParse(before);
  const plain = (definition: Procedure): unknown => JSON.parse(JSON.stringify(definition));
  return read.success && isDeepStrictEqual(plain(read.data), plain(procedure));
};

const latestNumber = async (tx: Transaction, slug: string): Promise<number> => {
  const [row] = await tx
    .select({ latest: max(procedureVersions.version) })
    .from(procedureVersions)
    .where(eq(procedureVersions.slug, slug));
  return row?.latest ?? 0;
};

/** @returns false when somebody published that number meanwhile */
const add = async (tx: Transaction, procedure: Procedure, by: string, now: Date): Promise<boolean> => {
  const { slug, version } = procedure;
  const added = await tx
    .insert(procedureVersions)
    .values({ slug, version, definition: procedure, publishedAt: now, publishedBy: by })
    .onConflictDoNothing()
    .returning({ version: procedureVersions.version });
  return added.length > 0;
};

const definitionOf = async (tx: Transaction, slug: string, version: number): Promise<unknown> => {
  const [row] = await tx
    .select({ definition: procedureVersions.definition })
    .from(procedureVersions)
    .where(and(eq(procedureVersions.slug, slug), eq(procedureVersions.version, version)));
  return row?.definition;
};
