import { and, eq } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { answersElsewhere, checkAnswers, fieldsOf, type Refusals } from "#lib/engine/answers.ts";
import { runChecks } from "#lib/engine/checks.ts";
import type { Context } from "#lib/engine/condition.ts";
import { gatesAt } from "#lib/engine/gates.ts";
import type { Gate, Procedure, RequiredDocument } from "#lib/engine/procedure.ts";
import { requiredDocuments } from "#lib/engine/supporting-documents.ts";
import { citizenActor } from "./actor.ts";
import { contactAnswer } from "./contact-answer.ts";
import { contextOf, gatherFacts } from "./context.ts";
import { type Filer, ownDraft } from "./drafts.ts";
import { recordExchanges } from "./exchanges.ts";
import { feeOf } from "./fee.ts";
import { filingChanges, followFiling } from "./filing.ts";
import { leaveOutDocuments } from "./leave-out-documents.ts";
import { isSound, presentDocuments } from "./supporting-documents.ts";
import { type Application, lock, transition } from "./transition.ts";
import { imposeIdentity } from "./verified-identity.ts";

export type SubmitOutcome =
  | { ok: true; application: Application }
  | { ok: false; because: "absent" | "already_sent" | "fee_unknown" }
  | { ok: false; because: "answers"; step: string; refusals: Refusals }
  | { ok: false; because: "blocked"; step: string; gates: Gate[] }
  | { ok: false; because: "documents"; missing: RequiredDocument[] };

/** @param key the idempotency key of the summary page: the same key files once, whatever is clicked. */
export const submitApplication = async (
  filer: Filer,
  procedure: Procedure,
  key: string,
  declared: Record<string, string>,
  now: Date,
): Promise<SubmitOutcome> => {
  const before = await sentWith(key, filer.id, procedure.slug);
  if (before) return { ok: true, application: before };
  const draft = await ownDraft(filer.id, procedure.slug);
  if (draft === undefined) return sentMeanwhile(key, filer.id, procedure.slug);
  const asked = contextOf(
    { answers: imposeIdentity(procedure, filer, { ...draft.answers, ...declared }), facts: draft.facts },
    now,
  );
  const facts = await gatherFacts(procedure, asked);
  return database().transaction((tx) =>
    fileDraft(tx, filer, procedure, draft.applicationId, key, { ...asked, facts }, now),
  );
};

/** The first of two clicks may have ended since the second one looked. */
const sentMeanwhile = async (key: string, citizenId: string, slug: string): Promise<SubmitOutcome> => {
  const sent = await sentWith(key, citizenId, slug);
  return sent === undefined ? { ok: false, because: "absent" } : { ok: true, application: sent };
};

const sentWith = async (key: string, citizenId: string, slug: string): Promise<Application | undefined> => {
  const [sent] = await database()
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.citizenId, citizenId),
        eq(applications.procedureSlug, slug),
        eq(applications.submissionKey, key),
      ),
    );
  return sent;
};

/** Files a draft on facts already gathered: judged, frozen, numbered and told in one transaction, or not at all. */
export const fileDraft = async (
  tx: Transaction,
  filer: Filer,
  procedure: Procedure,
  applicationId: string,
  key: string,
  context: Context,
  now: Date,
): Promise<SubmitOutcome> => {
  const draft = await lock(tx, applicationId);
  if (draft === undefined) return { ok: false, because: "absent" };
  if (draft.decision !== "draft")
    return draft.submissionKey === key ? { ok: true, application: draft } : { ok: false, because: "already_sent" };
  await recordExchanges(tx, applicationId, procedure.lookups, context.facts, now);
  const { answers, refusals } = checkAnswers(fieldsOf(procedure), context.answers, context, procedure.rules);
  const complete = { ...context, answers };
  const obstacle =
    firstRefusal(procedure, refusals) ??
    firstBlock(procedure, complete) ??
    (await firstMissing(tx, procedure, applicationId, complete));
  if (obstacle) return obstacle;
  const fee = feeOf(procedure, complete);
  if (fee === undefined) return { ok: false, because: "fee_unknown" };
  await freeze(tx, procedure, applicationId, { ...complete, filer, key, fee });
  await leaveOutDocuments(tx, procedure, applicationId, complete, now);
  const result = await transition(tx, {
    applicationId,
    action: "submit",
    actor: citizenActor(filer),
    now,
    data: { amountCents: fee.totalCents },
    changes: ({ decision }) => (decision === "submitted" ? filingChanges(procedure, now) : {}),
  });
  if (!result.ok) throw new Error(`A complete draft could not be submitted: ${result.because}`);
  if (result.application.decision === "submitted") await followFiling(tx, procedure, result.application);
  return { ok: true, application: result.application };
};

const firstRefusal = (procedure: Procedure, refusals: Refusals): SubmitOutcome | undefined => {
  for (const step of procedure.steps) {
    const elsewhere = answersElsewhere(step.fields, refusals);
    const here = Object.fromEntries(Object.entries(refusals).filter(([name]) => !Object.hasOwn(elsewhere, name)));
    if (Object.keys(here).length > 0) return { ok: false, because: "answers", step: step.slug, refusals: here };
  }
  return undefined;
};

const firstBlock = (procedure: Procedure, context: Context): SubmitOutcome | undefined => {
  const { blocks } = gatesAt(procedure, context);
  const [first] = blocks;
  return (
    first && {
      ok: false,
      because: "blocked",
      step: first.step,
      gates: blocks.filter((gate) => gate.step === first.step),
    }
  );
};

const firstMissing = async (
  tx: Transaction,
  procedure: Procedure,
  applicationId: string,
  context: Context,
): Promise<SubmitOutcome | undefined> => {
  const present = new Set((await presentDocuments(applicationId, tx)).filter(isSound).map(({ slot }) => slot));
  const missing = requiredDocuments(procedure, context).filter((document) => !present.has(document.key));
  return missing.length > 0 ? { ok: false, because: "documents", missing } : undefined;
};

type Frozen = Context & { filer: Filer; key: string; fee: NonNullable<ReturnType<typeof feeOf>> };

const freeze = async (tx: Transaction, procedure: Procedure, applicationId: string, frozen: Frozen): Promise<void> => {
  const { answers, facts, filer, key, fee } = frozen;
  await tx
    .update(applications)
    .set({
      answers,
      facts,
      fee,
      checks: runChecks(procedure, frozen),
      submissionKey: key,
      subject: answers[procedure.subject.answer] ?? "",
      applicantName: filer.displayName,
      contactEmail: answers[contactAnswer(procedure)] ?? filer.contactEmail ?? null,
      language: filer.language,
      procedureVersion: procedure.version,
    })
    .where(eq(applications.applicationId, applicationId));
};
