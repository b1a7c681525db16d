import { asc, eq } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { applications, events } from "#db/schema.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { reasonsDueBy, reasonsIn } from "#lib/engine/reasons.ts";
import { citizenActor, type Person } from "./actor.ts";
import { ownApplication } from "./own-application.ts";
import { tellPerson } from "./tell-person.ts";
import { type Application, lock } from "./transition.ts";

/**
 * Asks why silence rejected one’s own application (CRPA L232-4): once, and for as long as it may be contested. The service then has a
 * month. @returns false when there is nothing to ask, or it is too late
 */
export const askReasons = async (person: Person, reference: string, now: Date): Promise<boolean> => {
  const own = await ownApplication(person.id, reference);
  if (own === undefined) return false;
  return database().transaction(async (tx) => {
    const application = await lock(tx, own.applicationId);
    if (application === undefined || !(await mayAsk(tx, application, parisDay(now)))) return false;
    await ask(tx, application, person, now);
    return true;
  });
};

const mayAsk = async (tx: Transaction, { applicationId, decision }: Application, today: string): Promise<boolean> => {
  if (decision !== "rejected") return false;
  const reasons = reasonsIn(
    await tx.select().from(events).where(eq(events.applicationId, applicationId)).orderBy(asc(events.sequence)),
  );
  return reasons?.state === "unasked" && today <= reasons.askBy;
};

const ask = async (tx: Transaction, application: Application, person: Person, now: Date): Promise<void> => {
  const dueOn = reasonsDueBy(parisDay(now));
  await tx
    .update(applications)
    .set({ reasonsDueOn: dueOn, updatedAt: now })
    .where(eq(applications.applicationId, application.applicationId));
  const asked = { type: "reasons_asked", email: "reasons_asked" } as const;
  await tellPerson(tx, application, { ...asked, actor: citizenActor(person), data: { dueOn }, now });
};
