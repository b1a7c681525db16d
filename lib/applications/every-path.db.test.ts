import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import type { CheckResult } from "#lib/engine/checks.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { isOver, type State, statusOf } from "#lib/engine/states.ts";
import { type Action, type ActorKind, actorKinds, type Circumstances, judge, offered } from "#lib/engine/workflow.ts";
import { addPublished } from "#lib/procedures/registry.ts";
import { workflowOf } from "#lib/procedures/workflows/index.ts";
import { type Actor, agentActor, citizenActor, machineActor } from "./actor.ts";
import { firstBreak } from "./append-event.ts";
import { feeOf } from "./fee.ts";
import { historyOf, mailsOf } from "./testing/filing.ts";
import { fixedFee, variant } from "./testing/variants.ts";
import { circumstancesOf, stateOf, transition } from "./transition.ts";

const begun = Date.parse("2026-11-21T09:18:00Z");
const initial: State = { decision: "draft", payment: "none", production: "none", shipment: "none" };
const names = ["decision-only", "straight-through", "fee-after-decision"] as const;
type Check = CheckResult["result"];
type Case = { procedure: Procedure; check: Check };

/** Only the system looks at the checks. */
const checksOf = (workflow: (typeof names)[number]): Check[] =>
  workflow === "straight-through" ? ["passed", "to_review"] : ["to_review"];

/** Each shared workflow, with and without a fee, whatever silence means, whether the checks pass or not. */
const cases: Case[] = names.flatMap((workflow) =>
  (["acceptance", "rejection"] as const).flatMap((silence) =>
    ["due", "free"].flatMap((cost) =>
      checksOf(workflow).map((check) => {
        const when = workflow === "fee-after-decision" ? "after-decision" : "before-review";
        const procedure = variant(`${workflow}-${silence}-${cost}-${check.replace("_", "-")}`, {
          ...{ workflow, delivery: "none", clock: { silence, months: 2, targetWorkingDays: 7 } },
          fee: cost === "due" ? fixedFee(when) : { kind: "none" },
        });
        addPublished([procedure]);
        return { procedure, check };
      }),
    ),
  ),
);

type Move = { by: ActorKind; action: Action };
const named = (state: State): string => Object.values(stateOf(state)).join(" ");

/** Every way from a draft to an end that comes to no state more than twice, so that an answer, or a draft reopened, goes on. */
const pathsOf = (procedure: Procedure, around: Circumstances): Move[][] => {
  const workflow = workflowOf(procedure);
  const walk = (state: State, seen: readonly string[]): Move[][] => {
    if (isOver(state)) return [[]];
    return actorKinds.flatMap((by) =>
      offered(workflow, state, by, around).flatMap((action) => {
        const verdict = judge(workflow, state, action, by, around);
        const next = named(verdict.ok ? verdict.state : state);
        if (!verdict.ok || next === named(state) || seen.filter((each) => each === next).length > 1) return [];
        const rest = walk(verdict.state, [...seen, next]);
        return rest.map((path) => [{ by, action }, ...path]);
      }),
    );
  };
  return walk(initial, [named(initial)]);
};

let ending: (() => Promise<void>)[] = [];
let actors: Record<ActorKind, Actor>;
let people: { serviceId: string; assignedTo: string };

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
  const serviceId = await makeService("immatriculations");
  const citizenId = await makeCitizen();
  const agent = await makeAgent({ serviceId });
  people = { serviceId, assignedTo: agent.id };
  const machine = (kind: Exclude<ActorKind, "citizen" | "agent">) => machineActor(kind, "Machine");
  actors = {
    citizen: citizenActor({ id: citizenId, displayName: "Inès Carpentier" }),
    agent: agentActor({ id: agent.id, displayName: "Karim Haddad" }),
    ...{ system: machine("system"), payment: machine("payment"), printer: machine("printer") },
    carrier: machine("carrier"),
  };
});
afterAll(async () => {
  for (const end of ending) await end();
});

const draftOf = async ({ procedure, check }: Case) =>
  makeApplication({
    ...people,
    citizenId: await makeCitizen(),
    procedureSlug: procedure.slug,
    ...{ decision: "draft", payment: "none", submittedAt: null, silenceOn: null, dueOn: null },
    fee: feeOf(procedure, { answers: {}, facts: {}, today: "2026-11-21" }) ?? null,
    checks: [{ key: "x", label: { fr: "x", en: "x" }, detail: { fr: "x", en: "x" }, result: check }],
  });

/** Walks one way in the database, as the pure model says it goes. */
const follow = async (each: Case, path: readonly Move[]): Promise<void> => {
  const application = await draftOf(each);
  const { applicationId } = application;
  const workflow = workflowOf(each.procedure);
  let state = stateOf(application);
  const mails: string[] = [];
  for (const [index, { by, action }] of path.entries()) {
    const now = new Date(begun + index * 60_000);
    const verdict = judge(workflow, state, action, by, circumstancesOf(application, actors.agent));
    if (!verdict.ok) throw new Error(`${action} by ${by}: ${verdict.because}`);
    const actor = actors[by];
    const done = await database().transaction((tx) => transition(tx, { applicationId, action, actor, now }));
    if (!done.ok) throw new Error(`${action} by ${by} in the database: ${done.because}`);
    state = verdict.state;
    expect(stateOf(done.application)).toEqual(state);
    expect(done.event.status).toBe(statusOf(state));
    expect(done.application.closedAt).toEqual(isOver(state) ? now : null);
    if (verdict.line.mail) mails.push(verdict.line.mail);
  }
  expect(isOver(state)).toBe(true);
  const history = await historyOf(applicationId);
  expect(history.map(({ type }) => type)).toEqual(path.map(({ action }) => action));
  expect(firstBreak(history)).toBeUndefined();
  expect(await mailsOf(applicationId)).toEqual(mails);
};

describe.each(cases)("every path of $procedure.slug", (each) => {
  it("comes to its end in the database as in the model", async () => {
    const around = circumstancesOf(await draftOf(each), actors.agent);
    const paths = pathsOf(each.procedure, around);
    expect(paths.length).toBeGreaterThan(10);
    await Promise.all(paths.map((path) => follow(each, path)));
  });
});

describe("the paths together", () => {
  it("take every action of every table", () => {
    for (const name of names) {
      const mine = cases.filter(({ procedure }) => procedure.workflow === name);
      const taken = mine.flatMap(({ procedure, check }) =>
        pathsOf(procedure, {
          ...{ own_case: true, free_case: false, delivered_by_post: false, delivered_otherwise: true },
          ...{ fee_due: procedure.fee.kind !== "none", no_fee: procedure.fee.kind === "none" },
          checks_pass: check === "passed",
          silence_accepts: procedure.clock.silence === "acceptance",
          silence_rejects: procedure.clock.silence === "rejection",
        }).flat(),
      );
      const idle = mine.flatMap(({ procedure }) =>
        workflowOf(procedure).filter(({ action }) => !taken.some((move) => move.action === action)),
      );
      expect(new Set(idle.map(({ action }) => action))).toEqual(new Set());
    }
  });
});
