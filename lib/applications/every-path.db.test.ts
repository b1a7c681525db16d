import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { makeAgent, makeApplication, makeCitizen, makeDocument, makeService } from "#db/testing.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { isOver, type State, statusOf } from "#lib/engine/states.ts";
import { requiredDocuments } from "#lib/engine/supporting-documents.ts";
import { overAt } from "#lib/engine/term.ts";
import { type ActorKind, judge } from "#lib/engine/workflow.ts";
import { addPublished } from "#lib/procedures/registry.ts";
import { tellSeed } from "#lib/procedures/testing/chance.ts";
import { everyProcedure } from "#lib/procedures/testing/every-procedure.ts";
import { workflowOf, workflows } from "#lib/procedures/workflows/index.ts";
import { type Actor, agentActor, citizenActor, machineActor } from "./actor.ts";
import { firstBreak } from "./append-event.ts";
import type { Filer } from "./drafts.ts";
import { fileDraft, type SubmitOutcome } from "./submit-application.ts";
import { historyOf, mailsOf, makeFiler } from "./testing/filing.ts";
import { type Filing, filingsOf } from "./testing/filings.ts";
import { fixedFee, variant } from "./testing/variants.ts";
import { endsOf, initial, type Move, named, waysLeft, waysThrough } from "./testing/ways.ts";
import { stateOf, type TransitionResult, transition } from "./transition.ts";

const begun = Date.parse("2026-11-22T09:18:00Z");
const today = "2026-11-22";

const said = { fr: "Une ligne", en: "A line" };
const withCode = {
  ...{ key: "code", label: said, passed: said, failed: said },
  passes: { of: "answers.hasTransferCode", equals: "yes" },
};

type Silence = "acceptance" | "rejection";

const sharing = (workflow: string, silence: Silence, cost: "due" | "free"): Procedure =>
  variant(`${workflow}-${silence}-${cost}`, {
    ...{ workflow, delivery: "none", clock: { silence, months: 2, targetWorkingDays: 7 } },
    fee: cost === "due" ? fixedFee(workflow === "fee-after-decision" ? "after-decision" : "before-review") : free,
    ...{ gates: [], documents: [], checks: [withCode] },
  });
const free = { kind: "none" } as const;

/** Each shared workflow, with and without a fee, whatever silence means. */
const variants: Procedure[] = [...workflows.keys()].flatMap((workflow) =>
  (["acceptance", "rejection"] as const).flatMap((silence) =>
    (["due", "free"] as const).map((cost) => sharing(workflow, silence, cost)),
  ),
);

const procedures = [...everyProcedure.map(([, procedure]) => procedure), ...variants];
addPublished(procedures);
const filings = (await Promise.all(procedures.map((procedure) => filingsOf(procedure, today)))).flat();

/** Where silence accepts, the richest of tables, what leads back is followed twice over, but for what is posted: it comes and goes in too many ways. */
const waysOf = ({ procedure, around }: Filing): Move[][] => {
  const workflow = workflowOf(procedure);
  if (around.silence_accepts && !around.delivered_by_post) return waysThrough(workflow, around, 2);
  const straight = waysThrough(workflow, around, 1);
  return [...straight, ...waysLeft(workflow, around, straight)];
};

let ending: (() => Promise<void>)[] = [];
let actors: Record<ActorKind, Actor>;
let filer: Filer;
let people: { serviceId: string; assignedTo: string };

beforeAll(async () => {
  tellSeed();
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
  const serviceId = await makeService("immatriculations");
  filer = await makeFiler();
  const agent = await makeAgent({ serviceId });
  people = { serviceId, assignedTo: agent.id };
  const machine = (kind: Exclude<ActorKind, "citizen" | "agent">) => machineActor(kind, "Machine");
  actors = {
    citizen: citizenActor(filer),
    agent: agentActor({ id: agent.id, displayName: "Karim Haddad" }),
    ...{ system: machine("system"), payment: machine("payment"), printer: machine("printer") },
    carrier: machine("carrier"),
  };
});
afterAll(async () => {
  for (const end of ending) await end();
});

/** A draft with all its answers, and the documents that they require. */
const draftOf = async ({ procedure, context }: Filing): Promise<string> => {
  const { applicationId } = await makeApplication({
    ...people,
    citizenId: await makeCitizen(),
    ...{ procedureSlug: procedure.slug, procedureVersion: procedure.version, answers: context.answers },
    ...{ decision: "draft", payment: "none", submittedAt: null, silenceOn: null, dueOn: null },
  });
  for (const { key } of requiredDocuments(procedure, context)) await makeDocument({ applicationId, slot: key });
  return applicationId;
};

/** One move in the database: a filing through all that a filing goes through, whatever else by the table alone. */
const make = (
  { procedure, context }: Filing,
  applicationId: string,
  { by, action }: Move,
  now: Date,
): Promise<SubmitOutcome | TransitionResult> =>
  database().transaction<SubmitOutcome | TransitionResult>((tx) =>
    action === "submit"
      ? fileDraft(tx, filer, procedure, applicationId, `key-${now.getTime()}`, context, now)
      : transition(tx, { applicationId, action, actor: actors[by], now }),
  );

/** What is granted for a time is over with that time. */
const endOf = ({ procedure, context }: Filing, { decision }: State, now: Date): Date =>
  decision === "approved" ? overAt(procedure, context.answers, now) : now;

/** Walks one way in the database, as the pure model says it goes. */
const follow = async (filing: Filing, way: readonly Move[]): Promise<string> => {
  const applicationId = await draftOf(filing);
  const workflow = workflowOf(filing.procedure);
  let state = initial;
  const mails: string[] = [];
  for (const [index, move] of way.entries()) {
    const now = new Date(begun + index * 60_000);
    const verdict = judge(workflow, state, move.action, move.by, filing.around);
    if (!verdict.ok) throw new Error(`${move.action} by ${move.by}: ${verdict.because}`);
    const done = await make(filing, applicationId, move, now);
    if (!done.ok) throw new Error(`${move.action} by ${move.by} in the database: ${done.because}`);
    state = verdict.state;
    expect(stateOf(done.application)).toEqual(state);
    expect(done.application.closedAt).toEqual(isOver(state) ? endOf(filing, state, now) : null);
    if (verdict.line.mail) mails.push(verdict.line.mail);
  }
  expect(isOver(state)).toBe(true);
  const history = await historyOf(applicationId);
  expect(history.map(({ type }) => type)).toEqual(way.map(({ action }) => action));
  expect(history.at(-1)?.status).toBe(statusOf(state));
  expect(firstBreak(history)).toBeUndefined();
  expect(await mailsOf(applicationId)).toEqual(mails);
  return named(state);
};

describe.each(filings)("every way of $name", (filing) => {
  it("comes to its end in the database as in the model", async () => {
    const ways = waysOf(filing);
    // A declaration in two parts is recorded, lapses or is withdrawn: no table has fewer ways.
    expect(ways.length).toBeGreaterThan(2);
    const ends: string[] = [];
    for (let first = 0; first < ways.length; first += 8)
      ends.push(...(await Promise.all(ways.slice(first, first + 8).map((way) => follow(filing, way)))));
    expect(new Set(ends)).toEqual(new Set(endsOf(workflowOf(filing.procedure), filing.around)));
  });
});

describe("the ways together", () => {
  const taken = (mine: readonly Filing[]) =>
    new Set(mine.flatMap((filing) => waysOf(filing).flat()).map(({ action }) => action));

  it("are of every procedure", () => {
    const followed = new Set(filings.map(({ procedure }) => procedure.slug));
    expect(procedures.map(({ slug }) => slug).filter((slug) => !followed.has(slug))).toEqual([]);
  });

  it("take every action of every table", () => {
    for (const { workflow } of procedures) {
      const actions = taken(filings.filter(({ procedure }) => procedure.workflow === workflow));
      const idle = workflowOf({ workflow }).filter(({ action }) => !actions.has(action));
      expect([workflow, idle.map(({ action }) => action)]).toEqual([workflow, []]);
    }
  });
});
