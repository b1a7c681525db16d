import { asc, eq } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { events } from "#db/schema.ts";
import { tellPerson } from "#lib/applications/tell-person.ts";
import type { Application } from "#lib/applications/transition.ts";
import { addDays, isDay, isWorkingDay, parisDay, parisMidnight } from "#lib/engine/calendar.ts";
import { standingVisit } from "#lib/engine/visit.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { actorOf, type Caseworker } from "./caseworker.ts";
import { type Acted, type CaseRefusal, onCase, type Seen } from "./on-case.ts";

export type VisitRefusal = CaseRefusal | { ok: false; because: "visit_day" | "visit_time" | "no_visit" };
/** `day` an ISO day, `time` HH:MM, both in Paris. */
type Asked = Seen & { day: string; time: string };

/** The notice given, in days; the furthest; the hours at which an officer goes out. */
export const visitBounds = { least: 2, most: 90, from: "08:00", until: "18:00" } as const;

/** Sets the day and hour of a visit of the place, or moves it: the person reads it in their file and by e-mail. Setting the same again writes nothing. */
export const setVisit = (agent: Caseworker, asked: Asked, now: Date): Promise<Acted | VisitRefusal> =>
  onCase<Acted | VisitRefusal>(agent, asked, async (tx, application) => {
    const refused = mayVisit(agent, application) ?? wellSet(asked, now);
    if (refused) return refused;
    const at = instantOf(asked);
    if ((await visitOf(application, tx))?.getTime() === at.getTime()) return { ok: true, application };
    const set = { type: "visit_set", email: "visit_set", data: { visitAt: at.toISOString() } } as const;
    await tellPerson(tx, application, { ...set, actor: actorOf(agent), now });
    return { ok: true, application };
  });

/** Calls the visit off. */
export const cancelVisit = (agent: Caseworker, seen: Seen, now: Date): Promise<Acted | VisitRefusal> =>
  onCase<Acted | VisitRefusal>(agent, seen, async (tx, application) => {
    const refused = mayVisit(agent, application);
    if (refused) return refused;
    if ((await visitOf(application, tx)) === undefined) return { ok: false, because: "no_visit" };
    const cancelled = { type: "visit_cancelled", email: "visit_cancelled" } as const;
    await tellPerson(tx, application, { ...cancelled, actor: actorOf(agent), now });
    return { ok: true, application };
  });

/** Whether this agent may set one: the case is theirs, under review, and its procedure has visits. */
export const mayVisit = (
  agent: Pick<Caseworker, "id">,
  application: Application,
): Extract<VisitRefusal, { ok: false }> | undefined => {
  const isExamined = application.decision === "under_review" || application.decision === "information_requested";
  if (procedureOf(application).visit === undefined || !isExamined) return { ok: false, because: "not_now" };
  return application.assignedTo === agent.id ? undefined : { ok: false, because: "not_mine" };
};

const wellSet = ({ day, time }: Asked, now: Date): VisitRefusal | undefined => {
  const today = parisDay(now);
  const { least, most, from, until } = visitBounds;
  if (!isDay(day) || day < addDays(today, least) || day > addDays(today, most) || !isWorkingDay(day))
    return { ok: false, because: "visit_day" };
  return /^\d{2}:[0-5]\d$/.test(time) && time >= from && time <= until
    ? undefined
    : { ok: false, because: "visit_time" };
};

/** Clocks change on Sundays: a working day has its twenty-four hours. */
const instantOf = ({ day, time }: Asked): Date => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(parisMidnight(day).getTime() + (hours * 60 + minutes) * 60_000);
};

/** The visit that stands, if any. */
export const visitOf = async (
  { applicationId }: Application,
  db: Transaction | ReturnType<typeof database> = database(),
): Promise<Date | undefined> =>
  standingVisit(
    await db.select().from(events).where(eq(events.applicationId, applicationId)).orderBy(asc(events.sequence)),
  );
