import { and, eq } from "drizzle-orm";
import { type Database, database, type Transaction } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { asGiven, given, worded } from "#db/worded.ts";
import { answersElsewhere, checkAnswers, type Refusals } from "#lib/engine/answers.ts";
import type { Answers, Context, Facts } from "#lib/engine/condition.ts";
import { filledIn } from "#lib/engine/fill.ts";
import { type Gates, gatesAt } from "#lib/engine/gates.ts";
import type { Procedure, Step } from "#lib/engine/procedure.ts";
import { contextOf, gatherFacts } from "./context.ts";
import { draftExpiry, type Filer, openDraft, ownDraft } from "./drafts.ts";
import { recordExchanges } from "./exchanges.ts";
import { type Application, lock } from "./transition.ts";
import { imposeIdentity } from "./verified-identity.ts";

/** @param reference of the draft the page was drawn for; empty when there was none yet. */
export type StepInput = { procedure: Procedure; step: Step; raw: Answers; reference: string; now: Date };
export type StepOutcome =
  | { found: false }
  | ({
      found: true;
      refusals: Refusals;
      /** What registers wrote for the person, by name. */
      filled: Answers;
      savedAt: Date;
      facts: Facts;
      reference: string;
    } & Gates);

/** Keeps everything typed, right or wrong, then judges it. Registers are asked before anything is written. `found: false` when that draft was sent or thrown away meanwhile. */
export const saveStep = async (filer: Filer, input: StepInput): Promise<StepOutcome> => {
  const { procedure, step, raw, now } = input;
  const draft =
    input.reference === "" ? await openDraft(filer, procedure, now) : await ownDraft(filer.id, procedure.slug);
  if (draft === undefined || (input.reference !== "" && draft.reference !== input.reference)) return { found: false };
  const typed = imposeIdentity(procedure, filer, { ...answersElsewhere(step.fields, draft.answers), ...raw });
  const context = contextOf({ answers: typed, facts: draft.facts }, now);
  const { everywhere } = judge(input, context);
  const facts = await gatherFacts(procedure, everywhere, { applicationId: draft.applicationId, now }, step);
  const filled = filledIn(lookupsAt(procedure, step), everywhere.answers, facts, draft.facts);
  const after = judge(input, { ...context, facts, answers: { ...typed, ...filled } });
  if (!(await write(filer, input, draft, after.here, facts))) return { found: false };
  const { refusals, everywhere: known } = after;
  const gates = gatesAt(procedure, known, step.slug);
  return { found: true, refusals, filled, savedAt: now, facts, reference: draft.reference, ...gates };
};

/** What is kept of this step, what is refused, and what is known with the rest. */
const judge = ({ procedure, step }: StepInput, context: Context) => {
  const { answers, refusals } = checkAnswers(step.fields, context.answers, context, procedure.rules);
  const here = answersHere(context.answers, answers, refusals);
  const elsewhere = answersElsewhere(step.fields, context.answers);
  return { here, refusals, everywhere: { ...context, answers: { ...elsewhere, ...here } } };
};

const lookupsAt = ({ lookups }: Procedure, { slug }: Step) => lookups.filter(({ step }) => step === slug);

/** A right answer is kept normalised, a wrong one as it was typed, one to a hidden question not at all. */
const answersHere = (typed: Answers, right: Answers, refusals: Refusals): Answers => {
  const wrong = Object.keys(refusals).map((name) => [name, storable(typed[name] ?? "")] as const);
  return { ...right, ...Object.fromEntries(wrong) };
};

const longest = 2_000;

/** PostgreSQL keeps neither a zero byte nor half a character. */
const storable = (typed: string): string => typed.slice(0, longest).replace(/[\0\p{Cs}]/gu, "");

/** Only this step’s answers are written: another tab may have saved another step meanwhile. */
const write = async (
  filer: Filer,
  input: StepInput,
  draft: Application,
  here: Answers,
  facts: Facts,
): Promise<boolean> => {
  const { procedure, step, now } = input;
  const asked = lookupsAt(procedure, step);
  if (asked.length === 0 && (await writeOver(database(), filer, input, draft, here, facts))) return true;
  return database().transaction(async (tx) => {
    const held = await lock(tx, draft.applicationId);
    if (held?.decision !== "draft" || held.citizenId !== filer.id) return false;
    const [isWritten] = await Promise.all([
      writeOver(tx, filer, input, held, here, facts),
      recordExchanges(tx, draft.applicationId, asked, facts, now),
    ]);
    return isWritten;
  });
};

/** @returns false when it is no longer the person’s draft with the answers that were read */
const writeOver = async (
  db: Transaction | Database,
  filer: Filer,
  { procedure, step, now }: StepInput,
  read: Application,
  here: Answers,
  facts: Facts,
): Promise<boolean> => {
  const changes = {
    answers: imposeIdentity(procedure, filer, { ...answersElsewhere(step.fields, read.answers), ...here }),
    facts,
    draftStep: step.slug,
    draftSavedAt: now,
    draftExpiresAt: draftExpiry(procedure, now),
    updatedAt: now,
  };
  const was = { applicationId: read.applicationId, citizenId: filer.id, read: JSON.stringify(read.answers) };
  const { rowCount } = await overwriting(db, { ...asGiven(applications, changes), ...was });
  return rowCount === 1;
};

const overwriting = worded((db) =>
  db
    .update(applications)
    .set({
      answers: given("answers"),
      facts: given("facts"),
      draftStep: given("draftStep"),
      draftSavedAt: given("draftSavedAt"),
      draftExpiresAt: given("draftExpiresAt"),
      updatedAt: given("updatedAt"),
    })
    .where(
      and(
        eq(applications.applicationId, given("applicationId")),
        eq(applications.citizenId, given("citizenId")),
        eq(applications.decision, "draft"),
        eq(applications.answers, given("read")),
      ),
    ),
);
