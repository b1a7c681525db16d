import { describe, expect, it } from "vitest";
import { type ProcedureInput, procedureSchema } from "#lib/engine/procedure.ts";
import { statuses } from "#lib/engine/states.ts";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { play, type Step } from "./fixtures/histories.ts";
import { trackerOf } from "./tracker.ts";

const now = new Date("2026-11-09T09:00:00Z");
const line = { fr: "Une ligne", en: "A line" };
const download = {
  title: { fr: "Certificat", en: "Certificate" },
  paragraphs: [{ text: line }],
  legalBasis: "Article 1",
};
const changed = (change: Partial<ProcedureInput>) => procedureSchema.parse({ ...changeOfHolder, ...change });
const follow = (change: Partial<ProcedureInput>, steps: readonly Step[]) =>
  trackerOf(play(steps, { procedure: changed(change) }), "owner", now);
const knots = ({ milestones }: ReturnType<typeof follow>) => milestones.map(({ is, title }) => `${is} ${title.fr}`);

const fee: ProcedureInput["fee"] = {
  kind: "fixed",
  when: "after-decision",
  lines: [{ code: "A", label: line, cents: 24_000, explanation: line, source: line }],
};
const paidAfter: Partial<ProcedureInput> = { workflow: "fee-after-decision", fee, delivery: { download } };
const filed: Step[] = [["submit", "citizen"]];
const claimed: Step[] = [...filed, ["claim", "agent"]];
const granted: Step[] = [...claimed, ["approve", "agent"]];

describe("what is granted, then paid for", () => {
  it("says that only the payment is left, and whose turn it is", () => {
    const tracker = follow(paidAfter, granted);
    expect(tracker).toMatchObject({ status: "awaiting_payment", over: false, turn: { kind: "pay" } });
    expect(tracker.expectation.fr).toContain("acceptée");
    expect(knots(tracker)).toEqual(["done Déposée", "done Acceptée", "now À payer"]);
  });

  it("takes effect once paid, and gives what was granted", () => {
    const words = { approved: { label: { fr: "En vigueur", en: "In force" }, headline: line } };
    const tracker = follow({ ...paidAfter, words }, [...granted, ["confirm_payment", "payment"]]);
    expect(tracker).toMatchObject({ status: "approved", over: true });
    expect(knots(tracker)).toEqual(["done Déposée", "done Acceptée", "now En vigueur"]);
    expect(tracker.thread.at(-1)).toMatchObject({ title: { fr: "Paiement reçu" }, issued: "title" });
  });

  it("is closed when nobody pays, and says why", () => {
    const tracker = follow(paidAfter, [...granted, ["expire", "system"]]);
    expect(tracker).toMatchObject({ status: "closed", over: true });
    expect(tracker.headline.fr).toBe("Votre demande est close, faute de paiement");
  });

  it("expects a decision, then a payment, and nothing by post", () => {
    expect(follow(paidAfter, claimed).expected.map(({ key }) => key)).toEqual(["decided", "paid"]);
  });
});

describe("what the system grants at once", () => {
  const tracker = follow({ workflow: "straight-through", fee: { kind: "none" }, delivery: { download } }, [
    ...filed,
    ["grant", "system"],
  ]);

  it("is over, with the document to download", () => {
    expect(tracker).toMatchObject({ status: "approved", over: true, turn: undefined });
    expect(tracker.next[0]?.fr).toContain("à télécharger");
    expect(knots(tracker)).toEqual(["done Déposée", "now Acceptée"]);
    expect(tracker.thread.map(({ issued }) => issued)).toEqual(["acknowledgement", "title"]);
  });
});

describe("what silence decides", () => {
  const none = { workflow: "decision-only", fee: { kind: "none" }, delivery: "none" } as const;

  it("says, when it accepts, what proves it", () => {
    const clock = { silence: "acceptance", months: 2, targetWorkingDays: 7 } as const;
    const tracker = follow({ ...none, clock }, [...filed, ["deem_accepted", "system"]]);
    expect(tracker.headline.fr).toBe("Votre demande est acceptée, faute de réponse à temps");
    expect(tracker.thread.at(-1)?.issued).toBe("attestation");
  });

  it("says, when it rejects, how to know why and how to contest", () => {
    const tracker = follow(none, [...claimed, ["deem_rejected", "system"]]);
    expect(tracker.headline.fr).toContain("considérée comme refusée");
    expect(tracker.next[0]?.fr).toContain("L232-4");
    expect(tracker.thread.at(-1)?.issued).toBeUndefined();
  });

  it("no longer stands in the headline once there is news of the letter", () => {
    const clock = { silence: "acceptance", months: 2, targetWorkingDays: 7 } as const;
    const tracker = follow({ clock }, [
      ...filed,
      ["confirm_payment", "payment"],
      ["deem_accepted", "system"],
      ["start_production", "agent"],
    ]);
    expect(tracker.headline.fr).toBe("Votre carte grise est en cours de fabrication");
  });
});

describe("every status", () => {
  it("is one of those there are, whatever the course", () => {
    for (const steps of [filed, claimed, granted]) expect(statuses).toContain(follow(paidAfter, steps).status);
  });
});
