import { and, eq, or, sql } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { worded } from "#db/worded.ts";
import { checkAnswers, fieldsOf } from "#lib/engine/answers.ts";
import { runChecks } from "#lib/engine/checks.ts";
import type { Context } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { isFiled } from "#lib/engine/states.ts";
import { citizenActor } from "./actor.ts";
import { contactAnswer } from "./contact-answer.ts";
import { contextOf, gatherFacts } from "./context.ts";
import type { Filer } from "./drafts.ts";
import { recordExchanges } from "./exchanges.ts";
import { feeOf } from "./fee.ts";
import { filingChanges, followFiling } from "./filing.ts";
import { type DrawnCode, drawCode, giveCode } from "./handover/give-code.ts";
import { spendCodes } from "./handover/spend-codes.ts";
import { leaveOutDocuments } from "./leave-out-documents.ts";
import { firstBlock, type Obstacle, obstacleToFiling } from "./obstacle-to-filing.ts";
import { type DocumentRow, isSound, presentDocuments } from "./supporting-documents.ts";
import { type Application, lockToMove, transition } from "./transition.ts";
import { imposeIdentity } from "./verified-identity.ts";

export type SubmitOutcome =
  | { ok: true; application: Application }
  | { ok: false; because: "absent" | "already_sent" | "fee_unknown" }
  | Obstacle;

/** @param key the idempotency key of the summary page: the same key files once, whatever is clicked. */
export const submitApplication = async (
  filer: Filer,
  procedure: Procedure,
  key: string,
  declared: Record<string, string>,
  now: Date,
): Promise<SubmitOutcome> => {
  const known = await sentOrDraft(key, filer.id, procedure.slug);
  const before = known.find(({ submissionKey }) => submissionKey === key);
  if (before) return { ok: true, application: before };
  const [draft] = known;
  if (draft === undefined) return sentMeanwhile(key, filer.id, procedure.slug);
  const asked = contextOf(
    { answers: imposeIdentity(procedure, filer, { ...draft.answers, ...declared }), facts: draft.facts },
    now,
  );
  const facts = await gatherFacts(procedure, asked, { applicationId: draft.applicationId, now });
  const drawn = await drawCode(procedure, draft.applicationId);
  return database().transaction((tx) =>
    fileDraft(tx, filer, procedure, draft.applicationId, key, { ...asked, facts }, now, drawn),
  );
};

/** The first of two clicks may have ended since the second one looked. */
const sentMeanwhile = async (key: string, citizenId: string, slug: string): Promise<SubmitOutcome> => {
  const sent = (await sentOrDraft(key, citizenId, slug)).find(({ submissionKey }) => submissionKey === key);
  return sent === undefined ? { ok: false, because: "absent" } : { ok: true, application: sent };
};

/** What was sent with this key, and the draft: read at once, or a click between the two would find neither. */
const sentOrDraft = (key: string, citizenId: string, slug: string): Promise<Application[]> =>
  sentOr(database(), { key, citizenId, slug });

const sentOr = worded((db) =>
  db
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.citizenId, sql.placeholder("citizenId")),
        eq(applications.procedureSlug, sql.placeholder("slug")),
        or(eq(applications.submissionKey, sql.placeholder("key")), eq(applications.decision, "draft")),
      ),
    ),
);

/** Files a draft on facts already gathered: judged, frozen, numbered and told in one transaction, or not at all. */
export const fileDraft = async (
  tx: Transaction,
  filer: Filer,
  procedure: Procedure,
  applicationId: string,
  key: string,
  context: Context,
  now: Date,
  drawn?: DrawnCode,
): Promise<SubmitOutcome> => {
  const [locked, present] = await Promise.all([lockToMove(tx, applicationId), presentDocuments(applicationId, tx)]);
  if (locked === undefined) return { ok: false, because: "absent" };
  const { application: draft, last } = locked;
  if (draft.decision !== "draft")
    return draft.submissionKey === key ? { ok: true, application: draft } : { ok: false, because: "already_sent" };
  const judged = judge(procedure, context, present);
  const recorded = () => recordExchanges(tx, applicationId, procedure.lookups, context.facts, now);
  if (!judged.ok) return recorded().then(() => judged);
  const { complete, fee } = judged;
  const [spent] = await Promise.all([spendCodes(tx, procedure, applicationId, complete, now), recorded()]);
  const facts = { ...complete.facts, ...spent };
  const lost = firstBlock(procedure, { ...complete, facts });
  if (lost) return lost;
  const frozen = freeze(procedure, { ...complete, facts, filer, key, fee });
  const { completeBy: dueOn } = filingChanges(procedure, now);
  await leaveOutDocuments(tx, procedure, applicationId, present, complete, now);
  const result = await transition(tx, {
    applicationId,
    locked: { application: { ...draft, ...frozen }, last },
    action: "submit",
    actor: citizenActor(filer),
    now,
    data: { amountCents: fee.totalCents },
    mailData: dueOn === null ? {} : { dueOn },
    changes: (state) => ({ ...frozen, ...(isFiled(state) ? filingChanges(procedure, now) : {}) }),
  });
  if (!result.ok) throw new Error(`A complete draft could not be submitted: ${result.because}`);
  if (!isFiled(result.application)) return { ok: true, application: result.application };
  if (drawn) await giveCode(tx, procedure, result.application, drawn, now);
  await followFiling(tx, procedure, result.application);
  return { ok: true, application: result.application };
};

type Judged = { ok: true; complete: Context; fee: Fee } | Extract<SubmitOutcome, { ok: false }>;

/** Whether a draft may be filed as it stands, and what it would cost. */
const judge = (procedure: Procedure, context: Context, present: readonly DocumentRow[]): Judged => {
  const { answers, refusals } = checkAnswers(fieldsOf(procedure), context.answers, context, procedure.rules);
  const complete = { ...context, answers };
  const given = new Set(present.filter(isSound).map(({ slot }) => slot));
  const obstacle = obstacleToFiling(procedure, complete, refusals, given);
  if (obstacle) return obstacle;
  const fee = feeOf(procedure, complete);
  return fee === undefined ? { ok: false, because: "fee_unknown" } : { ok: true, complete, fee };
};

type Fee = NonNullable<ReturnType<typeof feeOf>>;
type Frozen = Context & { filer: Filer; key: string; fee: Fee };

/** What an application is judged on from then on. */
const freeze = (procedure: Procedure, frozen: Frozen) => {
  const { answers, facts, filer, key, fee } = frozen;
  return {
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
  };
};
