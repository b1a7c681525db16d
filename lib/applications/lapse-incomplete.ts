import { and, asc, eq, lt } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { machineActor } from "./actor.ts";
import { lock, transition } from "./transition.ts";

const largest = 1_000;
const portal = machineActor("system", "Parvis");

/** Closes the applications whose second part nobody filled in, from the midnight in Paris that ends their last day. @returns how many */
export const lapseIncomplete = async (now: Date): Promise<number> => {
  const late = await database()
    .select({ applicationId: applications.applicationId })
    .from(applications)
    .where(and(eq(applications.decision, "awaiting_completion"), lt(applications.completeBy, parisDay(now))))
    .orderBy(asc(applications.completeBy))
    .limit(largest);
  let lapsed = 0;
  for (const { applicationId } of late) if (await lapse(applicationId, now)) lapsed += 1;
  return lapsed;
};

/** Judged again under the lock: it may just have been completed. */
const lapse = (applicationId: string, now: Date): Promise<boolean> =>
  database().transaction(async (tx) => {
    const application = await lock(tx, applicationId);
    if (!application?.completeBy || application.completeBy >= parisDay(now)) return false;
    const changes = { completeBy: null };
    const result = await transition(tx, { applicationId, action: "lapse", actor: portal, now, changes });
    return result.ok;
  });
