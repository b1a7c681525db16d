import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { procedureBySlug } from "#lib/procedures/catalogue.ts";

const found = z.array(z.object({ slug: z.string() }));

/** More says no more. */
export const longestQuery = 100;

/** The procedures that a person may mean, the likeliest first, whatever the language of their words; none rather than any. */
export const findProcedures = async (typed: string): Promise<Procedure[]> => {
  const { rows } = await database().execute(
    sql`select slug from wall.find_procedures(${typed.slice(0, longestQuery).replaceAll("\0", " ")})`,
  );
  return found.parse(rows).flatMap(({ slug }) => procedureBySlug(slug) ?? []);
};
