import { sql } from "drizzle-orm";
import { z } from "zod";
import { database, type Transaction } from "#db/client.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import type { CodeState } from "#lib/engine/code-states.ts";
import { codeStates } from "#lib/engine/code-states.ts";
import { hashesOf, type Lock } from "./code.ts";

type Tried = Lock & { code: string; applicationId: string };

const told = z.tuple([z.object({ said: z.enum([...codeStates, "unavailable"]).nullable() })]);

/**
 * What becomes of a code that somebody types, whoever gave it. Each wrong one counts at once, whatever becomes of the request: five on a
 * subject, and the account waits for an hour. Counted and judged by the database (migration 0016), under a lock.
 * @param otherwise what the register says of a code that is not ours; undefined when it does not answer
 * @returns nothing when nobody can tell
 */
export const tryCode = async (
  { code, applicationId, ...lock }: Tried,
  otherwise: CodeState | undefined,
  now: Date,
): Promise<CodeState | undefined> => {
  const { rows } = await database().execute(
    sql`select wall.try_handover_code(${lock.kind}, ${lock.subject}, ${hashesIn(lock, code)}, ${otherwise ?? "unavailable"}, ${now.toISOString()}::timestamptz, ${parisDay(now)}, ${applicationId}::uuid) as said`,
  );
  const [{ said }] = told.parse(rows);
  return said === null || said === "unavailable" ? undefined : said;
};

/** Uses it up for an application that is being filed. @returns what became of it; nothing when it is not one of ours */
export const spendCode = async (
  tx: Transaction,
  { code, applicationId, ...lock }: Tried,
  now: Date,
): Promise<CodeState | undefined> => {
  const { rows } = await tx.execute(
    sql`select wall.use_handover_code(${lock.kind}, ${lock.subject}, ${hashesIn(lock, code)}, ${now.toISOString()}::timestamptz, ${parisDay(now)}, ${applicationId}::uuid) as said`,
  );
  const [{ said }] = told.parse(rows);
  return said === null || said === "unavailable" ? undefined : said;
};

const hashesIn = (lock: Lock, code: string) =>
  sql`array[${sql.join(
    hashesOf(lock, code).map((hash) => sql`${hash}`),
    sql`, `,
  )}]::text[]`;
