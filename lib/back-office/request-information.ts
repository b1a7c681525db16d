import type { Transaction } from "#db/client.ts";
import { informationRequests, type RequestedItem } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { suspended } from "#lib/applications/suspension.ts";
import { type Application, transition } from "#lib/applications/transition.ts";
import { fieldsOf } from "#lib/engine/answers.ts";
import { addDays, daysBetween, isDay, parisDay } from "#lib/engine/calendar.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { actorOf, type Caseworker } from "./caseworker.ts";
import { cleanText } from "./clean-text.ts";
import { type Acted, type CaseRefusal, caseRefusal, onCase, type Seen } from "./on-case.ts";

type Asked = Seen & { items: RequestedItem[]; message: string; dueOn: string };
export type RequestRefusal = CaseRefusal | { ok: false; because: "nothing_asked" | "no_ground" | "due_too_soon" };

/** Days a person is given to answer unless the agent says otherwise, and the least they may be given. */
export const answerDays = { usual: 15, least: 5, most: 90 } as const;
export const commentLimit = 1_000;

export const usualAnswerDay = (now: Date): string => addDays(parisDay(now), answerDays.usual);

/** Asks the person for what is missing or wrong, thing by thing, and until when (CRPA L114-5). */
export const requestInformation = (agent: Caseworker, input: Asked, now: Date): Promise<Acted | RequestRefusal> =>
  onCase<Acted | RequestRefusal>(agent, input, async (tx, application, locked) => {
    const asked = wellAsked(application, input, now);
    if (!asked.ok) return asked;
    const { items, message } = asked;
    const procedure = procedureOf(application);
    const result = await transition(tx, {
      applicationId: application.applicationId,
      locked,
      action: "request_information",
      actor: actorOf(agent),
      now,
      data: { items: items.map(({ kind, key, ground }) => ({ kind, key, ground })), dueOn: input.dueOn },
      changes: await suspended(tx, application, procedure, { items, dueOn: input.dueOn }, now),
      mailData: { dueOn: input.dueOn },
    });
    if (!result.ok) return caseRefusal(result);
    await keep(tx, agent, application, { items, message, dueOn: input.dueOn }, now);
    return { ok: true, application: result.application };
  });

type WellAsked = { ok: true; items: RequestedItem[]; message: string };

const wellAsked = (
  application: Application,
  { items, message, dueOn }: Asked,
  now: Date,
): WellAsked | RequestRefusal => {
  const procedure = procedureOf(application);
  const known = items.filter(({ kind, key }) => askable(application)[kind].includes(key));
  if (known.length === 0) return { ok: false, because: "nothing_asked" };
  const correctable = procedure.grounds.filter((ground) => ground.kind === "correctable").map((ground) => ground.code);
  if (known.some((item) => !correctable.includes(item.ground))) return { ok: false, because: "no_ground" };
  const days = isDay(dueOn) ? daysBetween(parisDay(now), dueOn) : 0;
  if (days < answerDays.least || days > answerDays.most) return { ok: false, because: "due_too_soon" };
  const commented = known.map((item) => ({ ...item, comment: cleanText(item.comment, commentLimit) }));
  return { ok: true, items: commented, message: cleanText(message, commentLimit) };
};

const unaskable: readonly string[] = ["identity", "consent", "explanation"];

/** What can be asked again: a document of the procedure, or an answer that is not vouched for by someone else. */
export const askable = (
  application: Pick<Application, "procedureSlug" | "procedureVersion">,
): Record<RequestedItem["kind"], string[]> => {
  const procedure = procedureOf(application);
  const fields = fieldsOf(procedure).filter((field) => !unaskable.includes(field.kind));
  return { document: procedure.documents.map(({ key }) => key), field: fields.map(({ key }) => key) };
};

const keep = async (
  tx: Transaction,
  agent: Caseworker,
  { applicationId }: Application,
  request: { items: RequestedItem[]; message: string; dueOn: string },
  now: Date,
): Promise<void> => {
  await tx
    .insert(informationRequests)
    .values({ applicationId, id: uuidv7(now), agentId: agent.id, ...request, createdAt: now });
};
