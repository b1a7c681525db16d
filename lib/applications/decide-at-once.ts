import { database } from "#db/client.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { machineActor } from "./actor.ts";
import { issueGranted } from "./issue-granted.ts";
import { lock, transition } from "./transition.ts";

const portal = machineActor("system", "Parvis");

/** Grants what was just filed, if its workflow lets the system and every check passed; else it waits for a person. Refuses nothing. */
export const decideAtOnce = (applicationId: string, now: Date): Promise<boolean> =>
  database().transaction(async (tx) => {
    const filed = await lock(tx, applicationId);
    if (filed === undefined) return false;
    const changes = { decidedAt: now };
    const granted = await transition(tx, { applicationId, action: "grant", actor: portal, now, changes });
    if (granted.ok) await issueGranted(tx, procedureOf(filed), granted.application);
    return granted.ok;
  });
