import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applicationReferences, applications, paymentAttempts } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { contextOf, gatherFacts } from "#lib/applications/context.ts";
import { draftExpiry, type Filer, openDraft } from "#lib/applications/drafts.ts";
import { settleAttempt } from "#lib/applications/settle-payment.ts";
import { fileDraft } from "#lib/applications/submit-application.ts";
import type { Application } from "#lib/applications/transition.ts";
import { imposeIdentity } from "#lib/applications/verified-identity.ts";
import { namesOf } from "#lib/engine/answers.ts";
import type { Answers, Context } from "#lib/engine/condition.ts";
import { requiredDocuments } from "#lib/engine/supporting-documents.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { chance, drawReference } from "../chance.ts";
import { later } from "../moment.ts";
import type { Story } from "../stories/story.ts";
import { answersOf } from "./answers.ts";
import { addPapers } from "./papers-of.ts";
import { askThatDay } from "./register.ts";
import type { Stage } from "./stage.ts";

export const procedure = requireProcedure("changement-de-titulaire");

/** Opens the draft, fills it in, sends and pays it, as far as the story goes. @returns the reference */
export const fileStory = async (
  { store, issue }: Pick<Stage, "store" | "issue">,
  story: Story,
  filer: Filer,
  filed: Date,
): Promise<string> => {
  const draft = await openDraft(filer, procedure, later(filed, -17));
  const reference = await giveReference(draft, story);
  const context = await fillIn(draft, story, filer, later(filed, -6));
  const slots = story.draft?.slots ?? requiredDocuments(procedure, context).map(({ key }) => key);
  if (story.draft === undefined || story.draft.slots) {
    const application = { applicationId: draft.applicationId, answers: context.answers };
    await addPapers(store, { filer, story, application, slots, at: later(filed, -2) });
  }
  if (story.draft) return reference;
  const sent = await database().transaction((tx) =>
    fileDraft(tx, filer, procedure, draft.applicationId, randomUUID(), context, filed),
  );
  if (!sent.ok) throw new Error(`${story.who} could not file for ${story.plate}: ${JSON.stringify(sent)}`);
  if (story.payment !== "not_tried") await pay(sent.application, story, filed);
  for (const kind of story.issued ? (["acknowledgement", "provisional", "receipt"] as const) : [])
    await issue(draft.applicationId, kind, later(filed, 8));
  return reference;
};

/** The same at every start, so that pictures and journeys can name it. */
const giveReference = async ({ applicationId, reference: drawn }: Application, story: Story): Promise<string> => {
  const reference = story.reference ?? drawReference(chance(`${story.who} ${story.plate} ${story.filed}`));
  await database().transaction(async (tx) => {
    await tx.delete(applicationReferences).where(eq(applicationReferences.reference, drawn));
    await tx.insert(applicationReferences).values({ reference, applicationId });
    await tx.update(applications).set({ reference }).where(eq(applications.applicationId, applicationId));
  });
  return reference;
};

const fillIn = async (draft: Application, story: Story, filer: Filer, at: Date): Promise<Context> => {
  const today = contextOf(draft, at).today;
  const answers = imposeIdentity(procedure, filer, answered(story, answersOf(story, filer, today)));
  const asking = { applicationId: draft.applicationId, now: at };
  const facts = await gatherFacts(procedure, { answers, facts: {}, today }, asking, undefined, askThatDay);
  const draftStep = story.draft?.step ?? procedure.steps.at(-1)?.slug ?? null;
  const kept = Object.fromEntries(Object.entries(answers).filter(([name]) => name !== "declaration"));
  await database()
    .update(applications)
    .set({
      answers: kept,
      facts,
      draftStep,
      draftSavedAt: at,
      draftExpiresAt: draftExpiry(procedure, at),
      updatedAt: at,
    })
    .where(eq(applications.applicationId, draft.applicationId));
  return { answers, facts, today };
};

/** A draft left at a step knows nothing of the steps after. */
const answered = ({ draft }: Story, answers: Answers): Answers => {
  if (draft === undefined) return answers;
  const seen = procedure.steps.slice(0, procedure.steps.findIndex(({ slug }) => slug === draft.step) + 1);
  const names = new Set(seen.flatMap(({ fields }) => fields.flatMap((field) => namesOf(field, answers))));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)));
};

const pay = (application: Application, { payment, who, plate }: Story, filed: Date): Promise<void> =>
  database().transaction(async (tx) => {
    const amountCents = application.fee?.totalCents ?? 0;
    const debtReference = `${application.reference}${filed.getTime().toString(36).toUpperCase()}`;
    const [attempt] = await tx
      .insert(paymentAttempts)
      .values({
        ...{ applicationId: application.applicationId, id: uuidv7(later(filed, 1)), operation: randomUUID() },
        ...{ debtReference, amountCents, state: "pending", createdAt: later(filed, 1) },
      })
      .returning();
    if (attempt === undefined) throw new Error("The payment was not begun");
    const authorisation = String(100_000 + chance(`${who} ${plate}`)(900_000));
    const state = payment === "refused" ? "refused" : "paid";
    await settleAttempt(tx, attempt, { state, amountCents, debtReference, authorisation }, later(filed, 7));
  });
