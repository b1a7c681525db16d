import { describe, expect, it } from "vitest";
import type { State } from "#lib/engine/states.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { diagramOf } from "./diagram-of.ts";
import { initial } from "./merge-states.ts";
import { traceOf } from "./trace.ts";

const holder = diagramOf(requireProcedure("changement-de-titulaire"));
const terrace = diagramOf(requireProcedure("terrasse"));
const told = (...acts: readonly (readonly [string, string])[]) => acts.map(([type, status]) => ({ type, status }));
const filed = told(["submit", "awaiting_payment"], ["confirm_payment", "submitted"], ["claim", "under_review"]);
const asked = told(["request_information", "information_requested"], ["answer", "under_review"]);

describe("where an application is on its diagram", () => {
  it("is found from its state, and what it went through from its history", () => {
    const state: State = { ...initial, decision: "under_review", payment: "paid" };
    const messages = told(["message_sent", "under_review"]);
    expect(traceOf(holder, state, [...filed, ...asked, ...messages])).toEqual({
      here: "submitted",
      stopped: false,
      done: new Set(["draft", "awaiting_payment", "information_requested"]),
    });
  });

  it("says nothing of what it did not go through", () => {
    const { done } = traceOf(holder, { ...initial, decision: "submitted" }, told(["submit", "submitted"]));
    expect(done).toEqual(new Set(["draft"]));
  });

  it("is the last where it was, once it was refused there", () => {
    const state: State = { ...initial, decision: "rejected", payment: "paid" };
    expect(traceOf(holder, state, [...filed, ...told(["reject", "rejected"])])).toEqual({
      here: "submitted",
      stopped: true,
      done: new Set(["draft", "awaiting_payment"]),
    });
  });

  it("tells a grant that is to be paid from one that is not", () => {
    const reviewed = told(["submit", "submitted"], ["claim", "under_review"]);
    const due: State = { ...initial, decision: "approved", payment: "due" };
    expect(traceOf(terrace, due, [...reviewed, ...told(["approve", "awaiting_payment"])]).here).toBe(
      "awaiting_payment",
    );
    const free: State = { ...initial, decision: "approved" };
    expect(traceOf(terrace, free, [...reviewed, ...told(["approve", "approved"])])).toEqual({
      here: "approved",
      stopped: false,
      done: new Set(["draft", "submitted"]),
    });
  });
});
