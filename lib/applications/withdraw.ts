import { database } from "#db/client.ts";
import { citizenActor, type Person } from "./actor.ts";
import { ownApplication } from "./own-application.ts";
import { type TransitionResult, transition } from "./transition.ts";

/** Withdraws the person’s own application. */
export const withdraw = async (
  person: Person,
  reference: string,
  expectedVersion: number,
  now: Date,
): Promise<TransitionResult> => {
  const own = await ownApplication(person.id, reference);
  if (own === undefined) return { ok: false, because: "absent" };
  return database().transaction((tx) =>
    transition(tx, {
      applicationId: own.applicationId,
      action: "withdraw",
      actor: citizenActor(person),
      expectedVersion,
      now,
    }),
  );
};
