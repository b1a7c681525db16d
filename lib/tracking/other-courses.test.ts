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

describe("what is granted for a time", () => {
  const word = (name: string) => ({ label: { fr: name, en: name }, headline: { fr: `Titre ${name}`, en: name } });
  const procedure = changed({
    ...{ workflow: "decision-only", fee: { kind: "none" }, delivery: "none", afterwards: [line] },
    words: { approved: word("accordée") },
    term: {
      ...{ first: "departure", last: "return" },
      words: { during: word("en cours"), after: word("finie") },
    },
  });
  const tracked = play(granted, { procedure });
  const application = { ...tracked.application, answers: { departure: "2026-12-20", return: "2027-01-03" } };
  const seen = (day: string, viewer: "owner" | "anyone" = "owner") =>
    trackerOf({ ...tracked, application }, viewer, new Date(`${day}T09:00:00Z`));

  it.each([
    ["2026-12-19", "accordée", "Du *dimanche 20 décembre 2026* au *dimanche 3 janvier 2027*.", false],
    ["2026-12-20", "en cours", "Jusqu’au *dimanche 3 janvier 2027* inclus.", false],
    ["2027-01-04", "finie", "C’était jusqu’au *dimanche 3 janvier 2027*.", true],
  ])("is worded, for its owner, by the day it is: %s, %s", (day, label, expectation, over) => {
    const tracker = seen(day);
    expect(tracker).toMatchObject({
      status: "approved",
      over,
      label: { fr: label },
      headline: { fr: `Titre ${label}` },
    });
    expect(tracker.expectation.fr).toBe(expectation);
    expect(knots(tracker).at(-1)).toBe(`now ${label}`);
    expect(tracker.next).toContainEqual(line);
  });

  it("tells nobody else from when to when", () => {
    for (const day of ["2026-12-19", "2026-12-25", "2027-01-04"])
      expect(seen(day, "anyone")).toEqual(seen("2026-12-19", "anyone"));
    expect(JSON.stringify(seen("2026-12-25", "anyone"))).not.toMatch(/décembre 2026|janvier 2027|en cours/);
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

  it("says until when the reasons that were asked for are due, then until when to contest", () => {
    const played = play([...claimed, ["deem_rejected", "system"]], { procedure: changed(none) });
    const said = (...told: readonly [type: string, data: Record<string, unknown>][]) => {
      const [last] = played.events.slice(-1);
      if (last === undefined) throw new Error("Nothing was played");
      const silent = { ...last, data: { silentOn: "2026-11-04" } };
      const more = told.map(([type, data], index) => ({ ...last, sequence: last.sequence + index + 1, type, data }));
      return trackerOf({ ...played, events: [...played.events.slice(0, -1), silent, ...more] }, "owner", now);
    };
    const asked = ["reasons_asked", { dueOn: "2026-12-04" }] as const;
    expect(said().expectation.fr).toContain("en demander les motifs");
    expect(said([...asked]).expectation.fr).toContain("au plus tard le *vendredi 4 décembre 2026*");
    const given = said([...asked], ["reasons_given", {}]);
    expect(given.expectation.fr).toMatch(/ont été donnés\. Vous pouvez contester jusqu’au \*/);
    expect(given.next[0]?.fr).not.toContain("L232-4");
    expect(given.thread.map(({ title }) => title.fr).slice(-2)).toEqual([
      "Vous avez demandé les motifs du refus",
      "Les motifs du refus vous ont été donnés",
    ]);
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
