import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { addDays, parisDay } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { daysOfNotice } from "#lib/engine/retention.ts";
import { statusOf } from "#lib/engine/states.ts";
import { enqueueEmail } from "#lib/notifications/enqueue-email.ts";
import { machineActor } from "../actor.ts";
import { appendEvent } from "../append-event.ts";
import { lock, stateOf } from "../transition.ts";
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
    const event = await appendEvent(tx, {
      ...{ applicationId, type: "fate_announced", actor: portal, data, occurredAt: now },
      status: statusOf(stateOf(application)),
    });
    if (application.contactEmail !== null)
      await enqueueEmail(tx, {
        ...{ applicationId, template: "fate_announced", eventSequence: event.sequence, data, now },
        ...{ recipient: application.contactEmail, language: application.language },
      });
    return true;
  });
