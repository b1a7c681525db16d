import { eq, lt, sql } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { applications, handoverCodes, handoverTries } from "#db/schema.ts";
import { addMonths, parisDay, parisMidnight } from "#lib/engine/calendar.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";

const monthsKept = 3;
const day = 86_400_000;

/**
 * Forgets the codes given three months ago, also where they were typed (order of 23 May 2017, articles 6 and 7: three months at the
 * most), and the tries of yesterday. @returns how many codes went
 */
export const forgetCodes = (now: Date): Promise<number> =>
  database().transaction(async (tx) => {
    const before = parisMidnight(addMonths(parisDay(now), -monthsKept));
    const gone = await tx.delete(handoverCodes).where(lt(handoverCodes.issuedAt, before)).returning();
    for (const { usedBy, kind } of gone) if (usedBy !== null) await forgetTyped(tx, usedBy, kind);
    await tx.delete(handoverTries).where(lt(handoverTries.triedAt, new Date(now.getTime() - day)));
    return gone.length;
  });

const forgetTyped = async (tx: Transaction, applicationId: string, kind: string): Promise<void> => {
  const isIt = eq(applications.applicationId, applicationId);
  const [application] = await tx.select().from(applications).where(isIt).for("update");
  if (application === undefined) return;
  for (const { uses } of procedureOf(application).lookups)
    if (uses?.code === kind)
      await tx
        .update(applications)
        .set({ answers: sql`${applications.answers} - ${uses.given}::text` })
        .where(isIt);
};
