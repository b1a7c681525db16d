import { and, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { handoverCodes } from "#db/schema.ts";
import { statusOf } from "#lib/engine/states.ts";
import { announce } from "#lib/realtime/announce.ts";
import { machineActor } from "../actor.ts";
import { appendEvent } from "../append-event.ts";
import { lock, stateOf } from "../transition.ts";

const portal = machineActor("system", "Parvis");

/** Writes in the file of whoever handed a code on that an application was filed with it: once, and not by whom. */
export const tellOfUse = (applicationId: string, now: Date): Promise<void> =>
  database().transaction(async (tx) => {
    const used = and(eq(handoverCodes.usedBy, applicationId), isNull(handoverCodes.toldAt));
    for (const given of await tx.select().from(handoverCodes).where(used).for("update")) {
      const giver = await lock(tx, given.applicationId);
      if (giver === undefined) continue;
      await appendEvent(tx, {
        applicationId: giver.applicationId,
        type: "code_used",
        actor: portal,
        status: statusOf(stateOf(giver)),
        data: {},
        occurredAt: now,
      });
      await tx.update(handoverCodes).set({ toldAt: now }).where(eq(handoverCodes.applicationId, given.applicationId));
      await announce(tx, giver);
    }
  });
