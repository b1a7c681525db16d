import { describe, expect, it } from "vitest";
import { type Status, statuses } from "#lib/engine/states.ts";
import { statusWords } from "#lib/engine/status-words.ts";
import { offered } from "#lib/engine/workflow.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { workflowOf } from "#lib/procedures/workflows/index.ts";
import { histories, play } from "./fixtures/histories.ts";
import { guidance, type TurnKind } from "./guidance.ts";
import { outlineOf, trackerOf } from "./tracker.ts";

const now = new Date("2026-11-09T09:00:00Z");
const at = (status: Status) => trackerOf(play(histories[status]), "owner", now);
const knots = (status: Status) => at(status).milestones.map(({ is, title }) => `${is} ${title.fr}`);

describe("the tracker, for every status", () => {
  it.each(statuses)("%s is where its history leads, with words in both languages", (status) => {
    const tracker = at(status);
    expect(tracker.status).toBe(status);
    const said = [
      tracker.label,
      tracker.headline,
      tracker.expectation,
      ...tracker.next,
      ...tracker.thread.map(({ title }) => title),
      ...tracker.milestones.map(({ title }) => title),
      ...tracker.expected.map(({ title }) => title),
      statusWords[status].label,
    ];
    for (const words of said) {
      expect(words.fr.trim()).not.toBe("");
      expect(words.en.trim()).not.toBe("");
    }
  });

  it.each(statuses)("%s stands at one knot at most, everything before it done, everything after to come", (status) => {
    const order = at(status).milestones.map(({ is }) => is);
    expect(order).toEqual([...order].sort((a, b) => rank[a] - rank[b]));
    expect(order.filter((is) => is === "now").length).toBe(status === "delivered" ? 0 : 1);
  });

  const rank = { done: 0, now: 1, next: 2 };

  const turns: Partial<Record<Status, TurnKind>> = {
    draft: "resume",
    awaiting_payment: "pay",
    awaiting_completion: "complete",
    information_requested: "answer",
    available_for_pickup: "collect",
    returned: "confirm_address",
    address_to_confirm: "confirm_address",
  };

  it.each(statuses)("%s says whose turn it is", (status) => {
    expect(at(status).turn?.kind).toBe(turns[status]);
  });

  it.each(statuses)("%s gives a turn only to what the workflow offers", (status) => {
    const offer = offered(workflowOf(procedure), play(histories[status]).application, "citizen", nothingDue);
    expect(offer.includes("answer")).toBe(at(status).turn?.kind === "answer");
    expect(offer.includes("confirm_address")).toBe(at(status).turn?.kind === "confirm_address");
  });

  it.each(statuses)("%s makes up no date: without a known day it gives none", (status) => {
    const bare = play(histories[status]);
    const application = { ...bare.application, completeBy: null, dueOn: null, silenceOn: null, draftExpiresAt: null };
    const events = bare.events.map((event) => ({ ...event, data: {} }));
    const { expectation, next } = trackerOf({ ...bare, application, events }, "owner", now);
    const dated = status === "delivered" ? next : [expectation, ...next];
    for (const words of dated) expect(words.fr + words.en).not.toMatch(/\*|20\d\d/);
  });

  const procedure = requireProcedure("changement-de-titulaire");
  const nothingDue = {
    fee_due: false,
    no_fee: true,
    own_case: false,
    free_case: false,
    delivered_by_post: true,
    delivered_otherwise: false,
    checks_pass: true,
    silence_accepts: false,
    silence_rejects: true,
  };
});

describe("the five knots", () => {
  it("promise no decision before there is one", () => {
    expect(knots("submitted")).toEqual([
      "now Déposée",
      "next Décision",
      "next Fabrication",
      "next En chemin",
      "next Chez vous",
    ]);
    expect(knots("under_review")[1]).toBe("now En cours d’instruction");
  });

  it("say what is done once it is", () => {
    expect(knots("in_transit")).toEqual([
      "done Déposée",
      "done Acceptée",
      "done Fabriquée",
      "now En chemin",
      "next Chez vous",
    ]);
    expect(knots("delivered").every((knot) => knot.startsWith("done"))).toBe(true);
  });

  it("end at a refusal", () => {
    expect(knots("rejected")).toEqual(["done Déposée", "now Refusée"]);
  });

  it("carry the day of what happened, since when it lasts, and the day expected", () => {
    const envelopes = [{ shipmentNumber: "6K18402957310", estimatedOn: "2026-11-13" }];
    const tracker = trackerOf(play(histories.in_transit, { envelopes }), "owner", now);
    expect(tracker.milestones.map(({ when }) => when?.fr)).toEqual([
      "lun. 2 nov.",
      "jeu. 5 nov.",
      "sam. 7 nov.",
      "depuis lun. 9 nov.",
      "ven. 13 nov.",
    ]);
  });

  it("count nothing as filed when it was never paid", () => {
    const lapsed = play([
      ["submit", "citizen"],
      ["expire", "system"],
    ]);
    const tracker = trackerOf(lapsed, "owner", now);
    expect(tracker.milestones.map(({ title }) => title.fr)).toEqual(["Retirée"]);
    expect(tracker.headline.fr).toBe("Votre demande est close, faute de paiement");
  });
});

describe("what is expected", () => {
  it("is the day the service aims at", () => {
    expect(at("under_review").expectation.fr).toBe("Réponse attendue avant le *jeudi 12 novembre 2026*.");
  });

  it("owns up to being late", () => {
    const tracker = trackerOf(play(histories.under_review), "owner", new Date("2026-11-13T09:00:00Z"));
    expect(tracker.expectation.fr).toContain("nous avons du retard");
    expect(tracker.milestones[1]?.when?.fr).toBe("depuis mer. 4 nov.");
  });

  it("is the day by which to answer", () => {
    expect(at("information_requested").expectation.fr).toContain("*vendredi 20 novembre 2026*");
  });

  it("is the carrier’s estimate, and no longer once it has passed", () => {
    const envelopes = [{ shipmentNumber: "6K18402957310", estimatedOn: "2026-11-13" }];
    const said = (day: string) =>
      trackerOf(play(histories.in_transit, { envelopes }), "owner", new Date(`${day}T09:00:00Z`)).expectation.fr;
    expect(said("2026-11-12")).toBe("Dans votre boîte aux lettres le *vendredi 13 novembre 2026*, selon La Poste.");
    expect(said("2026-11-14")).toContain("Il peut arriver d’un jour à l’autre");
  });

  it("says what silence means while nothing is decided", () => {
    expect(at("under_review").next.at(-1)?.fr).toContain("*lundi 4 janvier 2027*");
    expect(
      at("approved")
        .next.map(({ fr }) => fr)
        .join(),
    ).not.toContain("Sans réponse");
  });

  it("is the same in a line, from the application alone", () => {
    const { application, procedure } = play(histories.submitted);
    expect(outlineOf(application, procedure, now).expectation).toEqual(at("submitted").expectation);
  });

  it("is worded for every status", () => {
    expect(Object.keys(guidance).sort()).toEqual([...statuses].sort());
  });
});
