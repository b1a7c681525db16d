import { describe, expect, it } from "vitest";
import { finalStatuses, type State, statusOf } from "#lib/engine/states.ts";
import { type Action, type ActorKind, actorKinds, type Circumstances, judge, offered } from "#lib/engine/workflow.ts";
import { titleByPost } from "./title-by-post.ts";

const initialState: State = { decision: "draft", payment: "none", production: "none", shipment: "none" };
const around: Circumstances = {
  fee_due: true,
  no_fee: false,
  own_case: true,
  free_case: false,
  delivered_by_post: true,
  delivered_otherwise: false,
  checks_pass: true,
  silence_accepts: false,
  silence_rejects: true,
};
const free: Circumstances = { ...around, fee_due: false, no_fee: true, own_case: false, free_case: true };
const kept: Circumstances = { ...around, delivered_by_post: false, delivered_otherwise: true };
const accepting = { silence_accepts: true, silence_rejects: false };
const every = [around, free, kept, { ...around, ...accepting }, { ...kept, ...accepting }];

const named = ({ decision, payment, production, shipment }: State): string =>
  [decision, payment, production, shipment].join(" ");

type Allowed = Partial<Record<ActorKind, Action[]>>;
const allowedIn = (state: State, circumstances: Circumstances): Allowed =>
  Object.fromEntries(
    actorKinds
      .map((actor) => [actor, offered(titleByPost, state, actor, circumstances)] as const)
      .filter(([, actions]) => actions.length > 0),
  );
const following = (state: State): State[] =>
  every.flatMap((circumstances) =>
    actorKinds.flatMap((actor) =>
      offered(titleByPost, state, actor, circumstances).flatMap((action) => {
        const verdict = judge(titleByPost, state, action, actor, circumstances);
        return verdict.ok ? [verdict.state] : [];
      }),
    ),
  );
const reachable = (from: State): Map<string, State> => {
  const seen = new Map([[named(from), from]]);
  for (const state of seen.values()) for (const next of following(state)) seen.set(named(next), next);
  return seen;
};

const silent: Allowed = { system: ["deem_rejected"] };
const reviewing: Allowed = {
  citizen: ["withdraw"],
  agent: ["assign", "request_information", "approve", "reject", "close"],
  ...silent,
};
const waiting: Allowed = { citizen: ["answer", "withdraw"], agent: ["assign", "close"], ...silent };
const printing: Allowed = { printer: ["record_produced", "requeue", "dispatch"] };
const carried: Action[] = ["record_delivered", "record_returned", "ask_address"];

/** Decision, payment, production, shipment; then everything that may be done there, by whom. */
const table: Record<string, Allowed> = {
  "draft none none none": { citizen: ["submit"] },
  "awaiting_payment due none none": {
    citizen: ["reopen", "withdraw"],
    system: ["expire"],
    payment: ["confirm_payment"],
  },
  "withdrawn due none none": {},
};
for (const payment of ["none", "paid"]) {
  Object.assign(table, {
    [`submitted ${payment} none none`]: { citizen: ["withdraw"], agent: ["claim", "assign"], ...silent },
    [`under_review ${payment} none none`]: reviewing,
    [`information_requested ${payment} none none`]: waiting,
    [`withdrawn ${payment} none none`]: {},
    [`rejected ${payment} none none`]: {},
    [`closed ${payment} none none`]: {},
    [`approved ${payment} none none`]: {},
    [`approved ${payment} queued none`]: { agent: ["start_production"] },
    [`approved ${payment} in_production none`]: printing,
    [`approved ${payment} produced none`]: { printer: ["dispatch"] },
    [`approved ${payment} produced dispatched`]: {
      carrier: ["record_in_transit", "record_out_for_delivery", "record_pickup", ...carried],
    },
    [`approved ${payment} produced in_transit`]: {
      carrier: ["record_out_for_delivery", "record_pickup", ...carried],
    },
    [`approved ${payment} produced out_for_delivery`]: { carrier: ["record_pickup", ...carried] },
    [`approved ${payment} produced available_for_pickup`]: { carrier: ["record_out_for_delivery", ...carried] },
    [`approved ${payment} produced returned`]: { citizen: ["confirm_address"], carrier: ["ask_address"] },
    [`approved ${payment} produced address_to_confirm`]: { citizen: ["confirm_address"] },
    [`approved ${payment} produced to_resend`]: { agent: ["start_production"], printer: ["dispatch"] },
    [`approved ${payment} produced delivered`]: {},
  });
}

describe("the workflow of a title sent by post", () => {
  const states = reachable(initialState);

  it("reaches these states and no other", () => {
    expect([...states.keys()].sort()).toEqual(Object.keys(table).sort());
  });

  it.each(Object.entries(table))("lets be done, when it is %s, exactly %j", (name, allowed) => {
    const state = states.get(name);
    expect(state && allowedIn(state, around)).toEqual(allowed);
  });

  it("lets each state come to an end", () => {
    const ended = (state: State) =>
      finalStatuses.includes(statusOf(state)) || (state.decision === "approved" && state.production === "none");
    for (const state of states.values()) expect([...reachable(state).values()].some(ended), named(state)).toBe(true);
  });

  it("lets nothing follow an end", () => {
    const ends = [...states.values()].filter((state) => finalStatuses.includes(statusOf(state)));
    expect(ends.flatMap(following)).toEqual([]);
    expect(ends.length).toBeGreaterThan(6);
  });

  it("names every action in both languages", () => {
    for (const { label } of titleByPost)
      expect([label.fr, label.en].every((word) => /^\p{Lu}.*\S$/u.test(word))).toBe(true);
    const labels = Map.groupBy(titleByPost, ({ action }) => action);
    for (const lines of [labels.get("submit"), labels.get("claim"), labels.get("approve")])
      expect(new Set(lines?.map(({ label }) => label.fr)).size).toBe(1);
  });
});

describe("a refusal", () => {
  const review: State = { ...initialState, decision: "under_review", payment: "paid" };

  it("tells what is not possible now from what is not one’s to do", () => {
    expect(judge(titleByPost, initialState, "approve", "agent", around)).toEqual({
      ok: false,
      because: "not_allowed_now",
    });
    expect(judge(titleByPost, review, "approve", "citizen", around)).toEqual({ ok: false, because: "not_yours" });
    expect(judge(titleByPost, review, "approve", "agent", free)).toEqual({ ok: false, because: "own_case" });
    expect(judge(titleByPost, review, "claim", "agent", around)).toEqual({ ok: false, because: "free_case" });
  });

  it("never comes to a machine for what only a person decides, nor to a person for what a machine knows", () => {
    const decided: Action[] = ["approve", "reject", "close", "request_information", "claim", "assign"];
    const bySilence: Action[] = ["deem_accepted", "deem_rejected"];
    expect(titleByPost.filter(({ action, by }) => bySilence.includes(action) && by.join() !== "system")).toEqual([]);
    expect(titleByPost.filter(({ action, by }) => decided.includes(action) && by.join() !== "agent")).toEqual([]);
    const told: Action[] = ["confirm_payment", "record_produced", "dispatch", "record_delivered", "record_returned"];
    const people: ActorKind[] = ["citizen", "agent"];
    expect(
      titleByPost.filter(({ action, by }) => told.includes(action) && by.some((who) => people.includes(who))),
    ).toEqual([]);
  });
});

describe("a case", () => {
  it("is claimed by one who has it not, and is approved into the queue of production", () => {
    const review: State = { ...initialState, decision: "under_review", payment: "paid" };
    expect(offered(titleByPost, review, "agent", free)).toEqual(["claim", "assign"]);
    const verdict = judge(titleByPost, review, "approve", "agent", around);
    expect(verdict).toMatchObject({ ok: true, state: { decision: "approved", production: "queued" } });
    expect(judge(titleByPost, review, "approve", "agent", kept)).toMatchObject({ state: { production: "none" } });
  });
});
