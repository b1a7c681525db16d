import { and, asc, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import type { Decision } from "#lib/engine/states.ts";
import type { Caseworker } from "../caseworker.ts";
import { conditionsOf, isIn } from "./conditions.ts";
import { type View, views } from "./filter.ts";

/** Past this a count is no longer read, and no longer made: the screen says “1 000+”. */
export const countLimit = 1_000;

/** How many cases each view holds, walked along an index and never past the limit; all in one query. */
export const countViews = async (agent: Caseworker, now: Date): Promise<Record<View, number>> => {
  const counts = views.map((view) => sql`${countOf(agent, view, now)} as ${sql.identifier(view)}`);
  const { rows } = await database().execute(sql`select ${sql.join(counts, sql`, `)}`);
  return counted.parse(rows)[0];
};

const counted = z.tuple([z.record(z.enum(views), z.coerce.number())]);

/** One walk for each state, in the order of its index: the order of the table would be read whole when cases are few or late in it. */
const countOf = (agent: Caseworker, vue: View, now: Date): SQL => {
  const { decisions, where } = conditionsOf(agent, { vue, etat: "a-traiter" }, now);
  const walks = decisions.map((decision) => sql`(select count(*) from ${walk(decision, where)})`);
  return sql.join(walks, sql` + `);
};

const walk = (decision: Decision, where: SQL | undefined) =>
  database()
    .select({ one: sql`1`.as("one") })
    .from(applications)
    .where(and(isIn(decision), where))
    .orderBy(asc(applications.dueOn), asc(applications.applicationId))
    .limit(countLimit + 1)
    .as("some");
