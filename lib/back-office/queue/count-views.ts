import { and, asc, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { applications, informationRequests } from "#db/schema.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import type { Decision } from "#lib/engine/states.ts";
import type { Caseworker } from "../caseworker.ts";
import { conditionsOf, isIn } from "./conditions.ts";
import { endOfSoon } from "./deadline.ts";
import { type View, views } from "./filter.ts";

/** Past this a count is no longer read, and no longer made: the screen says “1 000+”. */
export const countLimit = 1_000;

/**
 * How many cases each view holds: one query, in which each state of one’s own cases and of the service’s is walked once, along its
 * index and never past the limit. One’s own are few; the views that choose among them choose among what that walk met.
 */
export const countViews = async (agent: Caseworker, now: Date): Promise<Record<View, number>> => {
  const today = parisDay(now);
  const own = walksOf(agent, "a-moi", now);
  const [free, ...others] = walksOf(agent, "tous", now);
  const { rows } = await database().execute(sql`
    with mine as materialized (${sql.join(own, sql` union all `)}),
         free as materialized (${free})
    select ${ofMine(sql`true`)} as "a-moi",
           ${ofMine(sql`decision = 'under_review' and ${answered}`)} as reponses,
           ${ofMine(sql`due_on < ${today}`)} as retard,
           ${ofMine(sql`due_on between ${today} and ${endOfSoon(today)}`)} as semaine,
           (select count(*) from free) as "a-prendre",
           (select count(*) from (${sql.join(walksOf(agent, "plis", now), sql` union all `)}) as letters) as plis,
           (select count(*) from free) + ${sql.join(others.map(count), sql` + `)} as tous`);
  return answer.parse(rows)[0];
};

const answer = z.tuple([z.record(z.enum(views), z.coerce.number())]);

const ofMine = (where: SQL): SQL => sql`(select count(*) from mine where ${where})`;
const count = (walk: SQL): SQL => sql`(select count(*) from (${walk}) as cases)`;

const answered = sql`exists (select from ${informationRequests} where ${informationRequests.applicationId} = mine.application_id and ${informationRequests.answeredAt} is not null)`;

/** One walk for each state, in the order of its index: the order of the table would be read whole when cases are few or late in it. */
const walksOf = (agent: Caseworker, vue: View, now: Date): SQL[] => {
  const { decisions, where } = conditionsOf(agent, { vue, etat: "a-traiter" }, now);
  return decisions.map((decision) => walk(decision, where));
};

const walk = (decision: Decision, where: SQL | undefined): SQL => sql`
  (select ${applications.applicationId}, ${applications.decision}, ${applications.dueOn} from ${applications}
    where ${and(isIn(decision), where)}
    order by ${asc(applications.dueOn)}, ${asc(applications.applicationId)} limit ${countLimit + 1})`;
