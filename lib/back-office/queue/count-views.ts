import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import type { Decision } from "#lib/engine/states.ts";
import type { Caseworker } from "../caseworker.ts";
import { conditionsOf } from "./conditions.ts";
import { type View, views } from "./filter.ts";

/** Past this a count is no longer read, and no longer made: the screen says “1 000+”. */
export const countLimit = 1_000;

/** How many cases each view holds, walked along an index and never past the limit. */
export const countViews = async (agent: Caseworker, now: Date): Promise<Record<View, number>> => {
  const counts = await Promise.all(views.map((view) => countView(agent, view, now)));
  const of = (view: View): number => counts[views.indexOf(view)] ?? 0;
  return {
    "a-moi": of("a-moi"),
    reponses: of("reponses"),
    retard: of("retard"),
    semaine: of("semaine"),
    "a-prendre": of("a-prendre"),
    plis: of("plis"),
    tous: of("tous"),
  };
};

/** One walk for each state, in the order of its index: the order of the table would be read whole when cases are few or late in it. */
const countView = async (agent: Caseworker, vue: View, now: Date): Promise<number> => {
  const { decisions, where } = conditionsOf(agent, { vue, etat: "a-traiter" }, now);
  const walks = decisions.map((decision) => sql`(select count(*) from ${walk(decision, where)})`);
  const { rows } = await database().execute(sql`select ${sql.join(walks, sql` + `)} as count`);
  return counted.parse(rows)[0].count;
};

const counted = z.tuple([z.object({ count: z.coerce.number() })]);

const walk = (decision: Decision, where: SQL | undefined) =>
  database()
    .select({ one: sql`1`.as("one") })
    .from(applications)
    .where(and(eq(applications.decision, decision), where))
    .orderBy(asc(applications.dueOn), asc(applications.applicationId))
    .limit(countLimit + 1)
    .as("some");
