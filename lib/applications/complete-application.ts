import { database } from "#db/client.ts";
import { answersElsewhere, checkAnswers } from "#lib/engine/answers.ts";
import { addWorkingDays, parisDay } from "#lib/engine/calendar.ts";
import type { Answers } from "#lib/engine/condition.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { citizenActor, type Person } from "./actor.ts";
import type { AnswerOutcome } from "./answer-request.ts";
import { contextOf } from "./context.ts";
import { ownApplication } from "./own-application.ts";
import { transition } from "./transition.ts";

/** Answers the second part of one’s own application, in time; what the procedure records elsewhere is then recorded, after COMMIT. */
export const completeApplication = async (
  person: Person,
  reference: string,
  raw: Answers,
  now: Date,
): Promise<AnswerOutcome> => {
  const own = await ownApplication(person.id, reference);
  if (own === undefined) return { ok: false, because: "absent" };
  const procedure = procedureOf(own);
  const { completion, records, clock } = procedure;
  const today = parisDay(now);
  if (completion === undefined || own.completeBy === null || own.completeBy < today)
    return { ok: false, because: "not_allowed_now" };
  const { fields } = completion;
  const elsewhere = answersElsewhere(fields, own.answers);
  const context = contextOf({ ...own, answers: { ...elsewhere, ...raw } }, now);
  const { answers, refusals } = checkAnswers(fields, context.answers, context, procedure.rules);
  if (Object.keys(refusals).length > 0) return { ok: false, because: "incomplete", refusals, missing: [] };
  const { applicationId } = own;
  return database().transaction(async (tx) => {
    const result = await transition(tx, {
      applicationId,
      action: "complete",
      actor: citizenActor(person),
      expectedVersion: own.version,
      now,
      changes: {
        answers: { ...elsewhere, ...answers },
        completeBy: null,
        dueOn: addWorkingDays(today, clock.targetWorkingDays),
      },
    });
    if (result.ok && records) await enqueue(tx, "record-elsewhere", { applicationId }, `record:${applicationId}`);
    return result;
  });
};
