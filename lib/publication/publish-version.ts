import { isDeepStrictEqual } from "node:util";
import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { procedureVersions } from "#db/schema.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { announcePublication } from "#lib/realtime/announce.ts";

/** `already`: the same was published under that number. `other_content`: something else was; `next` is the first number that is free. */
export type Publication =
  | { ok: true; already: boolean }
  | { ok: false; because: "other_content"; publishedBy: string; publishedAt: Date; next: number };

/** Publishes that version for good, and tells every process. @param by whoever publishes it, as a person reads it */
export const publishVersion = async (
  tx: Transaction,
  procedure: Procedure,
  by: string,
  now: Date,
): Promise<Publication> => {
  const { slug, version } = procedure;
  const added = await tx
    .insert(procedureVersions)
    .values({ slug, version, definition: procedure, publishedAt: now, publishedBy: by })
    .onConflictDoNothing()
    .returning({ version: procedureVersions.version });
  if (added.length > 0) {
    await announcePublication(tx);
    return { ok: true, already: false };
  }
  const before = await published(tx, slug, version);
  if (isDeepStrictEqual(before.definition, JSON.parse(JSON.stringify(procedure)))) return { ok: true, already: true };
  const { publishedBy, publishedAt } = before;
  return { ok: false, because: "other_content", publishedBy, publishedAt, next: (await latestNumber(tx, slug)) + 1 };
};

const published = async (tx: Transaction, slug: string, version: number) => {
  const [row] = await tx
    .select()
    .from(procedureVersions)
    .where(and(eq(procedureVersions.slug, slug), eq(procedureVersions.version, version)));
  if (row === undefined) throw new Error("A version that could not be published was not published before");
  return row;
};

const latestNumber = async (tx: Transaction, slug: string): Promise<number> => {
  const [row] = await tx
    .select({ version: procedureVersions.version })
    .from(procedureVersions)
    .where(eq(procedureVersions.slug, slug))
    .orderBy(desc(procedureVersions.version))
    .limit(1);
  return row?.version ?? 0;
};
