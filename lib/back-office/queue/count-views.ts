import { and, inArray, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
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

const countView = async (agent: Caseworker, vue: View, now: Date): Promise<number> => {
  const { decisions, where } = conditionsOf(agent, { vue, etat: "a-traiter" }, now);
  const some = database()
    .select({ one: sql`1`.as("one") })
    .from(applications)
    .where(and(inArray(applications.decision, [...decisions]), where))
    .limit(countLimit + 1)
    .as("some");
  const [row] = await database().select({ count: sql<number>`count(*)::int` }).from(some);
  return row?.count ?? 0;
};
