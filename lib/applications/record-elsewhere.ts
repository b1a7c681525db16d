import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { recordAt } from "#lib/registers/record.ts";
import { machineActor } from "./actor.ts";
import { issueGranted } from "./issue-granted.ts";
import { showReference } from "./reference.ts";
import { transition } from "./transition.ts";

const portal = machineActor("system", "Parvis");

/**
 * Writes a complete application down where its procedure says, then says so on the file. The other administration knows it by its reference,
 * and takes it once however often it is told. @throws when it does not take it, so that the job tries again
 */
export const recordElsewhere = async (applicationId: string, now: Date): Promise<boolean> => {
  const [complete] = await database().select().from(applications).where(eq(applications.applicationId, applicationId));
  if (complete?.decision !== "submitted") return false;
  const procedure = procedureOf(complete);
  if (procedure.records === undefined) return false;
  const { operation, sends } = procedure.records;
  const said = Object.entries(sends).map(([name, answer]) => [name, complete.answers[answer] ?? ""] as const);
  await recordAt(operation, showReference(complete.reference), Object.fromEntries(said));
  return database().transaction(async (tx) => {
    const changes = { decidedAt: now };
    const recorded = await transition(tx, { applicationId, action: "record", actor: portal, now, changes });
    if (recorded.ok) await issueGranted(tx, procedure, recorded.application);
    return recorded.ok;
  });
};
