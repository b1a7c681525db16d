import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { addDays, parisDay } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { daysOfNotice } from "#lib/engine/retention.ts";
import { machineActor } from "../actor.ts";
import { tellPerson } from "../tell-person.ts";
import { lock } from "../transition.ts";
import { type Closed, closedLongAgo, datesOf, stages } from "./closed-applications.ts";

const portal = machineActor("system", "Parvis");

/** Tells the person what becomes of their application, and on which day, a month before: in their file, and by e-mail. @returns how many */
export const announceFate = async (now: Date): Promise<number> => {
  const found = await closedLongAgo(stages.tell, now);
  const told = await Promise.all(
    found.flatMap(({ procedure, closed }) => closed.map((each) => announce(procedure, each, now))),
  );
  return told.filter(Boolean).length;
};

const announce = (procedure: Procedure, { applicationId }: Closed, now: Date): Promise<boolean> =>
  database().transaction(async (tx) => {
    const application = await lock(tx, applicationId);
    const dates = application && datesOf(procedure, application);
    const today = parisDay(now);
    if (!application || !dates || application.fateToldAt !== null || today < dates.tellOn) return false;
    // Told late, it is kept that much longer.
    const on = [dates.keptUntil, addDays(today, daysOfNotice)].toSorted().at(-1) ?? dates.keptUntil;
    const data = { dueOn: on, fate: procedure.retention.fate };
    await tx.update(applications).set({ fateToldAt: now }).where(eq(applications.applicationId, applicationId));
    const announced = { type: "fate_announced", email: "fate_announced" } as const;
    await tellPerson(tx, application, { ...announced, actor: portal, data, now });
    return true;
  });
