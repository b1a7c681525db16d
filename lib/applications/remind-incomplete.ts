import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { addDays, parisDay } from "#lib/engine/calendar.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { machineActor } from "./actor.ts";
import { tellPerson } from "./tell-person.ts";
import { lock } from "./transition.ts";

const largest = 1_000;
const portal = machineActor("system", "Parvis");

/** The most days before the end at which a person is reminded. */
const earliest = 5;

/** A third of the time that is given, and no more than that: of fifteen days, five. */
const daysBefore = (given: number): number => Math.min(earliest, Math.floor(given / 3));

/** Reminds, once, whoever has still to complete an application when its end comes near: in their file, and by e-mail. @returns how many */
export const remindIncomplete = async (now: Date): Promise<number> => {
  const due = await database()
    .select({ applicationId: applications.applicationId })
    .from(applications)
    .where(
      and(
        eq(applications.decision, "awaiting_completion"),
        lte(applications.completeBy, addDays(parisDay(now), earliest)),
        isNull(applications.completionRemindedAt),
      ),
    )
    .orderBy(asc(applications.completeBy))
    .limit(largest);
  let reminded = 0;
  for (const { applicationId } of due) if (await remind(applicationId, now)) reminded += 1;
  return reminded;
};

/** Judged again under the lock: it may just have been completed. */
const remind = (applicationId: string, now: Date): Promise<boolean> =>
  database().transaction(async (tx) => {
    const application = await lock(tx, applicationId);
    if (application?.decision !== "awaiting_completion" || application.completionRemindedAt !== null) return false;
    const { completeBy } = application;
    const today = parisDay(now);
    const notice = daysBefore(procedureOf(application).completion?.days ?? 0);
    if (completeBy === null || notice === 0 || today < addDays(completeBy, -notice) || today > completeBy) return false;
    await tx
      .update(applications)
      .set({ completionRemindedAt: now })
      .where(eq(applications.applicationId, applicationId));
    const reminded = { type: "completion_reminded", email: "completion_reminded" } as const;
    await tellPerson(tx, application, { ...reminded, actor: portal, data: { dueOn: completeBy }, now });
    return true;
  });
