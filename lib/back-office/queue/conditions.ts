import { and, eq, gte, lt, lte, type SQL, sql } from "drizzle-orm";
import { applications, informationRequests } from "#db/schema.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import type { Decision } from "#lib/engine/states.ts";
import type { Caseworker } from "../caseworker.ts";
import { type Asker, seenBy } from "../own-case.ts";
import { endOfSoon, openDecisions } from "./deadline.ts";
import { choosesState, type QueueFilter, stateFilters } from "./filter.ts";

type Wanted = Pick<QueueFilter, "vue" | "etat" | "demarche">;
export type Conditions = { decisions: readonly Decision[]; where: SQL | undefined };

/**
 * A view as what PostgreSQL is asked: the states, each walked in order along an index, and the rest. What varies within a view is left
 * to be said (`saidOf`), so that each view is put in words once.
 */
export const conditionsOf = (asker: Asker, wanted: Wanted): Conditions => ({
  decisions: choosesState(wanted.vue) ? stateFilters[wanted.etat] : decisionsOfView(wanted.vue),
  where: and(
    ofOneAgent(wanted.vue) ? sql`(${seenBy(asker)}) is true` : seenBy(asker),
    wanted.demarche ? eq(applications.procedureSlug, sql.placeholder("demarche")) : undefined,
    ofView(wanted),
  ),
});

/** What a view leaves to be said, and more than it may need. */
export const saidOf = (agent: Caseworker, { demarche }: Partial<Wanted>, now: Date) => {
  const today = parisDay(now);
  return { agentId: agent.id, serviceId: agent.serviceId, demarche, today, soon: endOfSoon(today) };
};

/** Written out, for each state has an index of its own: a plan kept for any state could use none. */
export const isIn = (decision: Decision): SQL => sql`${applications.decision} = ${sql.raw(`'${decision}'`)}`;

/** One’s own cases are few and walked along their own index; `is true` keeps PostgreSQL from reading the whole service beside. */
const ofOneAgent = (view: QueueFilter["vue"]): boolean => ["a-moi", "reponses", "retard", "semaine"].includes(view);

const decisionsOfView = (view: QueueFilter["vue"]): readonly Decision[] => {
  switch (view) {
    case "a-prendre":
      return ["submitted"];
    case "reponses":
      return ["under_review"];
    case "plis":
      return ["approved"];
    case "a-moi":
    case "retard":
    case "semaine":
    case "tous":
      return openDecisions;
  }
};

const [today, soon] = [sql.placeholder("today"), sql.placeholder("soon")];

const ofView = ({ vue }: Wanted): SQL | undefined => {
  const mine = eq(applications.assignedTo, sql.placeholder("agentId"));
  switch (vue) {
    case "a-moi":
      return mine;
    case "reponses":
      return and(mine, answerReceived);
    case "retard":
      return and(mine, lt(applications.dueOn, today));
    case "semaine":
      return and(mine, gte(applications.dueOn, today), lte(applications.dueOn, soon));
    case "plis":
      return cameBack;
    case "a-prendre":
    case "tous":
      return undefined;
  }
};

/** Written out as in the index of letters that came back. */
const cameBack = sql`${applications.production} = 'produced' and ${applications.shipment} in ('returned', 'address_to_confirm', 'to_resend')`;

/** Under review with an answered request: what came back is still to be looked at. */
const answerReceived = sql`exists (select 1 from ${informationRequests} where ${informationRequests.applicationId} = ${applications.applicationId} and ${informationRequests.answeredAt} is not null)`;
