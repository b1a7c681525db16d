import { describe, expect, it } from "vitest";
import { isOver, type State } from "#lib/engine/states.ts";
import {
  type Action,
  type ActorKind,
  actions,
  actorKinds,
  type Circumstances,
  guards,
  judge,
  mailTemplates,
  offered,
  type Workflow,
} from "#lib/engine/workflow.ts";
import { workflows } from "./index.ts";

const initial: State = { decision: "draft", payment: "none", production: "none", shipment: "none" };
const pairs = [
  ["fee_due", "no_fee"],
  ["own_case", "free_case"],
  ["silence_accepts", "silence_rejects"],
] as const;
const nothing: Circumstances = {
  ...{ fee_due: false, no_fee: false, own_case: false, free_case: false, delivered_by_post: false },
  ...{ delivered_otherwise: true, checks_pass: false, silence_accepts: false, silence_rejects: false },
};
/** Whatever may surround an application that is not posted: of each pair one holds, and the checks pass or not. */
const surroundings: Circumstances[] = [true, false].flatMap((checks_pass) =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => {
    const chosen = pairs.map((pair, index) => [pair[(bits >> index) & 1], true] as const);
    return { ...nothing, checks_pass, ...Object.fromEntries(chosen) };
  }),
);

const named = ({ decision, payment, production, shipment }: State): string =>
  [decision, payment, production, shipment].filter((dimension) => dimension !== "none").join(" ");
type Way = { by: ActorKind; action: Action; state: State };
const waysFrom = (workflow: Workflow, state: State): Way[] =>
  surroundings.flatMap((around) =>
    actorKinds.flatMap((by) =>
      offered(workflow, state, by, around).flatMap((action) => {
        const verdict = judge(workflow, state, action, by, around);
        return verdict.ok ? [{ by, action, state: verdict.state }] : [];
      }),
    ),
  );
const reachable = (workflow: Workflow, from: State): State[] => {
  const seen = new Map([[named(from), from]]);
  for (const state of seen.values()) for (const way of waysFrom(workflow, state)) seen.set(named(way.state), way.state);
  return [...seen.values()];
};
/** Every state, with all that may be done there in any circumstances, by whom. */
const tableOf = (workflow: Workflow): Record<string, string[]> =>
  Object.fromEntries(
    reachable(workflow, initial).map((state) => [
      named(state),
      [...new Set(waysFrom(workflow, state).map(({ by, action }) => `${by} ${action}`))].sort(),
    ]),
  );

const reviewed = [
  ...["agent approve", "agent assign", "agent claim", "agent close", "agent reject", "agent request_information"],
  ...["citizen withdraw", "system deem_accepted", "system deem_rejected"],
];
const filed = ["agent assign", "agent claim", "citizen withdraw", "system deem_accepted", "system deem_rejected"];
const asked = [
  "agent assign",
  "agent claim",
  "agent close",
  "citizen answer",
  "citizen withdraw",
  "system deem_rejected",
];
const ends = (payment: string) =>
  Object.fromEntries(["rejected", "closed", "withdrawn"].map((end) => [`${end}${payment}`, []]));
const unpaid = ["citizen reopen", "citizen withdraw", "payment confirm_payment", "system expire"];
const paidBefore = (extra: string[]) => ({
  draft: ["citizen submit"],
  "awaiting_payment due": unpaid,
  "withdrawn due": [],
  ...Object.assign(
    {},
    ...["", " paid"].map((payment) => ({
      [`submitted${payment}`]: [...filed, ...extra].sort(),
      [`under_review${payment}`]: reviewed,
      [`information_requested${payment}`]: asked,
      [`approved${payment}`]: [],
      ...ends(payment),
    })),
  ),
});

const expected: Record<string, Record<string, string[]>> = {
  "decision-only": paidBefore([]),
  "straight-through": paidBefore(["system grant"]),
  "fee-after-decision": {
    draft: ["citizen submit"],
    submitted: filed,
    under_review: reviewed,
    information_requested: asked,
    "approved due": ["payment confirm_payment", "system expire"],
    "approved paid": [],
    approved: [],
    "closed due": [],
    ...ends(""),
  },
  "completed-later": {
    draft: ["citizen submit"],
    awaiting_completion: ["citizen complete", "citizen withdraw", "system lapse"],
    submitted: ["system record"],
    approved: [],
    closed: [],
    withdrawn: [],
  },
};

describe.each(Object.entries(expected))("the workflow %s", (name, table) => {
  const workflow = workflows.get(name) ?? [];

  it("reaches these states and no other, and lets be done there exactly this", () => {
    expect(tableOf(workflow)).toEqual(table);
  });

  it("lets every state come to an end, after which nothing follows", () => {
    for (const state of reachable(workflow, initial))
      expect(reachable(workflow, state).some(isOver), named(state)).toBe(true);
    const over = reachable(workflow, initial).filter(isOver);
    expect(over.flatMap((state) => waysFrom(workflow, state))).toEqual([]);
  });
});

describe("the shared workflows", () => {
  const all = [...workflows.values()].flat();

  it("use every action, every guard and every letter there is", () => {
    expect(new Set(all.map(({ action }) => action))).toEqual(new Set(actions));
    expect(new Set(all.flatMap((line) => line.guards))).toEqual(new Set(guards));
    expect(new Set(all.flatMap(({ mail }) => mail ?? []))).toEqual(new Set(mailTemplates));
  });

  it("let the system grant, and refuse only where the law says that silence does", () => {
    const rejecting = all.filter(({ to, by }) => to.decision === "rejected" && !by.includes("agent"));
    expect(new Set(rejecting.map(({ action, guards }) => `${action} ${guards}`))).toEqual(
      new Set(["deem_rejected silence_rejects"]),
    );
    const straight = workflows.get("straight-through") ?? [];
    const submitted: State = { ...initial, decision: "submitted" };
    expect(judge(straight, submitted, "grant", "system", { ...nothing, checks_pass: true })).toMatchObject({
      state: { decision: "approved" },
    });
    expect(judge(straight, submitted, "grant", "system", nothing)).toEqual({ ok: false, because: "checks_pass" });
    expect(judge(straight, submitted, "grant", "agent", { ...nothing, checks_pass: true })).toMatchObject({
      ok: false,
    });
  });

  it("never let silence accept while the person is asked for something", () => {
    const waiting: State = { ...initial, decision: "information_requested" };
    const accepting = { ...nothing, silence_accepts: true };
    for (const workflow of workflows.values())
      expect(judge(workflow, waiting, "deem_accepted", "system", accepting)).toMatchObject({ ok: false });
  });
});
