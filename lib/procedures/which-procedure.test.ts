import { describe, expect, it } from "vitest";
import { gardenPermit } from "#lib/engine/check-procedure/fixtures/garden-permit.ts";
import { defineProcedure, type ProcedureInput } from "#lib/engine/procedure.ts";
import { catalogue } from "./catalogue.ts";
import { duplicate } from "./duplicate.ts";
import { type Next, whichProcedure } from "./which-procedure.ts";

const today = "2026-11-22";
const ask = (given: Record<string, string>, procedures = catalogue) => whichProcedure(procedures, given, today);
const told = (next: Next) => ({
  kind: next.kind,
  ...("procedure" in next ? { of: next.procedure.slug } : {}),
  ...("field" in next ? { field: next.field.key } : {}),
  ...("gate" in next ? { gate: next.gate.key } : {}),
});

describe("which procedure is the right one", () => {
  it("begins with what happens in a life", () => {
    expect(ask({})).toMatchObject({ kind: "event", events: expect.arrayContaining(["demenagement"]) });
    expect(told(ask({ evenement: "hacked", demarche: "../etc" }))).toEqual({ kind: "event" });
  });

  it("asks what the gates depend on, one question at a time, and no more", () => {
    const event = { evenement: "papiers-perdus" };
    expect(told(ask(event))).toEqual({ kind: "question", of: "duplicata", field: "isHolder" });
    expect(told(ask({ ...event, isHolder: "yes" }))).toMatchObject({ field: "leased" });
    expect(told(ask({ ...event, isHolder: "yes", leased: "no" }))).toMatchObject({ field: "reason" });
    const lost = { ...event, isHolder: "yes", leased: "no", reason: "loss" };
    expect(told(ask(lost))).toEqual({ kind: "found", of: "duplicata" });
    expect(told(ask({ ...lost, reason: "theft" }))).toMatchObject({ field: "complaint" });
    expect(told(ask({ ...lost, reason: "theft", complaint: "no" }))).toMatchObject({
      kind: "stopped",
      gate: "no-complaint",
    });
    expect(ask(lost).asked.map(({ value }) => value)).toEqual(["yes", "no", "loss"]);
  });

  it("hears nothing that answers no question", () => {
    expect(told(ask({ demarche: "duplicata", isHolder: "<script>", plate: "GR-417-PT" }))).toMatchObject({
      field: "isHolder",
    });
  });

  it("follows a gate that sends elsewhere, and does not turn in a circle", () => {
    const yesOrNo = ["yes", "no"].map((value) => ({ value, label: { fr: value, en: value } }));
    const sending = (slug: string, to: string, key: string): ReturnType<typeof defineProcedure> => {
      const gate: NonNullable<ProcedureInput["gates"]>[number] = {
        ...{ key: "elsewhere", step: "qui", effect: "send", when: { of: `answers.${key}`, equals: "no" } },
        ...{ message: { fr: "Non.", en: "No." }, remedy: { fr: "Là.", en: "There." } },
        to: { procedure: to, label: { fr: "Là", en: "There" } },
      };
      const field = { key, kind: "choice" as const, label: { fr: key, en: key }, options: yesOrNo };
      return defineProcedure({
        ...gardenPermit,
        slug,
        steps: [{ slug: "qui", title: { fr: "Qui", en: "Who" }, fields: [field] }, ...gardenPermit.steps],
        gates: [gate],
      });
    };
    const two = [sending("une", "autre", "first"), sending("autre", "une", "second"), duplicate];
    expect(told(ask({ demarche: "une", first: "no" }, two))).toEqual({
      kind: "question",
      of: "autre",
      field: "second",
    });
    expect(told(ask({ demarche: "une", first: "no", second: "yes" }, two))).toEqual({ kind: "found", of: "autre" });
    expect(told(ask({ demarche: "une", first: "no", second: "no" }, two))).toMatchObject({
      kind: "stopped",
      of: "autre",
    });
  });

  it("leads every procedure of the catalogue to an end, whatever is answered", () => {
    const ends = (given: Record<string, string>): string[] => {
      const next = ask(given);
      if (next.kind !== "question") return [next.kind];
      return next.field.options.flatMap(({ value }) => ends({ ...given, [next.field.key]: value }));
    };
    for (const { slug } of catalogue) {
      const found = ends({ demarche: slug });
      expect([slug, found.filter((kind) => kind !== "stopped" && kind !== "found")]).toEqual([slug, []]);
      expect([slug, found]).toEqual([slug, expect.arrayContaining(["found"])]);
    }
  });
});
