import { and, asc, type SQL, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications, informationRequests } from "#db/schema.ts";
import { worded } from "#db/worded.ts";
import type { Decision } from "#lib/engine/states.ts";
import type { Caseworker } from "../caseworker.ts";
import { type Asker, byRole } from "../own-case.ts";
import { conditionsOf, isIn, saidOf } from "./conditions.ts";
import type { View } from "./filter.ts";

/** Past this a count is no longer read, and no longer made: the screen says “1 000+”. */
export const countLimit = 1_000;

/**
 * How many cases each view holds: one query, in which each state of one’s own cases and of the service’s is walked once, along its
 * index and never past the limit. One’s own are few; the views that choose among them choose among what that walk met.
 */
export const countViews = async (agent: Caseworker, now: Date): Promise<Record<View, number>> => {
  const [counts] = await counting[agent.role](database(), saidOf(agent, {}, now));
  if (counts === undefined) throw new Error("Counting always answers");
  return counts;
};

const figure = (view: View): SQL<number> => sql`${sql.identifier(view)}`.mapWith(Number);

const counted = {
  "a-moi": figure("a-moi"),
  reponses: figure("reponses"),
  retard: figure("retard"),
  semaine: figure("semaine"),
  "a-prendre": figure("a-prendre"),
  plis: figure("plis"),
  tous: figure("tous"),
} as const satisfies Record<View, SQL<number>>;

const counting = byRole((asker) => worded((db) => db.select(counted).from(sql`(${countsFor(asker)}) as counted`)));

const countsFor = (asker: Asker): SQL => {
  const own = walksOf(asker, "a-moi");
  const [free, ...others] = walksOf(asker, "tous");
  const [today, soon] = [sql.placeholder("today"), sql.placeholder("soon")];
  return sql`
    with mine as materialized (${sql.join(own, sql` union all `)}),
         free as materialized (${free})
    select ${ofMine(sql`true`)} as "a-moi",
           ${ofMine(sql`decision = 'under_review' and ${answered}`)} as reponses,
           ${ofMine(sql`due_on < ${today}`)} as retard,
           ${ofMine(sql`due_on between ${today} and ${soon}`)} as semaine,
           (select count(*) from free) as "a-prendre",
           (select count(*) from (${sql.join(walksOf(asker, "plis"), sql` union all `)}) as letters) as plis,
           (select count(*) from free) + ${sql.join(others.map(count), sql` + `)} as tous`;
};

const ofMine = (where: SQL): SQL => sql`(select count(*) from mine where ${where})`;
const count = (walk: SQL): SQL => sql`(select count(*) from (${walk}) as cases)`;

const answered = sql`exists (select from ${informationRequests} where ${informationRequests.applicationId} = mine.application_id and ${informationRequests.answeredAt} is not null)`;

/** One walk for each state, in the order of its index: the order of the table would be read whole when cases are few or late in it. */
const walksOf = (asker: Asker, vue: View): SQL[] => {
  const { decisions, where } = conditionsOf(asker, { vue, etat: "a-traiter" });
  return decisions.map((decision) => walk(decision, where));
};

const walk = (decision: Decision, where: SQL | undefined): SQL => sql`
  (select ${applications.applicationId}, ${sql.raw(`'${decision}'`)} as decision, ${applications.dueOn} from ${applications}
    where ${and(isIn(decision), where)}
    order by ${asc(applications.dueOn)}, ${asc(applications.applicationId)} limit ${countLimit + 1})`;
