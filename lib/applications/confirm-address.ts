import { database } from "#db/client.ts";
import { answersElsewhere, checkAnswers, fieldsOf } from "#lib/engine/answers.ts";
import type { Answers } from "#lib/engine/condition.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { citizenActor, type Person } from "./actor.ts";
import type { AnswerOutcome } from "./answer-request.ts";
import { contextOf } from "./context.ts";
import { ownApplication } from "./own-application.ts";
import { transition } from "./transition.ts";

/** Confirms or corrects where the letter is to be sent again. */
export const confirmAddress = async (
  person: Person,
  reference: string,
  raw: Answers,
  now: Date,
): Promise<AnswerOutcome> => {
  const own = await ownApplication(person.id, reference);
  if (own === undefined) return { ok: false, because: "absent" };
  const procedure = procedureOf(own);
  const address = fieldsOf(procedure).filter((field) => field.key === procedure.deliverTo);
  const { answers, refusals } = checkAnswers(address, raw, contextOf(own, now));
  if (Object.keys(refusals).length > 0) return { ok: false, because: "incomplete", refusals, missing: [] };
  return database().transaction((tx) =>
    transition(tx, {
      applicationId: own.applicationId,
      action: "confirm_address",
      actor: citizenActor(person),
      now,
      expectedVersion: own.version,
      changes: { answers: { ...answersElsewhere(address, own.answers), ...answers } },
    }),
  );
};
