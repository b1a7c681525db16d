import { desc } from "drizzle-orm";
import { database } from "#db/client.ts";
import { decisionStatistics } from "#db/schema.ts";
import type { Counted, Statistics } from "./statistics.ts";

/** What was last counted. */
export const readStatistics = async (): Promise<Statistics> => {
  const rows = await database().select().from(decisionStatistics).orderBy(desc(decisionStatistics.files));
  const counted = new Map(rows.flatMap((row) => (isEnough(row) ? [[row.procedureSlug, row] as const] : [])));
  const used = rows.map(({ procedureSlug }) => procedureSlug).filter(Boolean);
  return { all: counted.get(""), of: counted, used };
};

type Row = typeof decisionStatistics.$inferSelect;

const isEnough = (row: Row): row is Row & Counted =>
  [row.medianSeconds, row.ninthDecileSeconds, row.onTime, row.atOnce].every((figure) => figure !== null);
