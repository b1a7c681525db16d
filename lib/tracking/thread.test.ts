import { describe, expect, it } from "vitest";
import { statuses } from "#lib/engine/states.ts";
import { asEventType, eventTypes, type Told, wordEvent } from "./event-words.ts";
import { histories, play } from "./fixtures/histories.ts";
import { trackerOf } from "./tracker.ts";

const now = new Date("2026-11-09T09:00:00Z");
const posted = {
  envelopes: [{ shipmentNumber: "6K18402957310", estimatedOn: null }],
  carrierEvents: [
    event("PC1", "Pris en charge à Lens", "2026-11-09T06:40:00Z"),
    event("ET1", "Arrivé au centre de Noisy", "2026-11-10T05:10:00Z"),
    event("XX9", "Nouveauté du transporteur", "2026-11-10T06:10:00Z"),
  ],
};

function event(code: string, label: string, at: string) {
  return { shipmentNumber: "6K18402957310", code, label, occurredAt: new Date(at) };
}

describe("the thread", () => {
  it.each(statuses)("of %s is where its last event left it, unless it is over", (status) => {
    const { thread, over } = trackerOf(play(histories[status]), "owner", now);
    expect(thread.map(({ is }) => is)).toEqual(
      thread.map((_, index) => (index === thread.length - 1 && !over ? "now" : "done")),
    );
  });

  it("tells of neither messages nor what a newer release may write", () => {
    const tracked = play(histories.under_review);
    const [first] = tracked.events;
    if (first === undefined) throw new Error("An empty history");
    const more = ["message_sent", "document_issued", "to_be_invented"].map((type) => ({ ...first, type }));
    const { thread } = trackerOf({ ...tracked, events: [...tracked.events, ...more] }, "owner", now);
    expect(thread.at(-1)?.title.fr).toBe("Demande prise en charge");
  });

  it("takes the carrier’s latest news for where the letter is", () => {
    const { thread, parcel } = trackerOf(play(histories.in_transit, posted), "owner", now);
    expect(thread.at(-1)).toMatchObject({
      is: "now",
      title: { fr: "Nouveauté du transporteur", en: "News from La Poste (code XX9)" },
    });
    expect(parcel?.events.map(({ words }) => words.fr)).toEqual([
      "Nouveauté du transporteur",
      "En cours de tri",
      "Pris en charge par La Poste",
    ]);
  });

  it("names for its owner who acted, and gives the documents that came of it", () => {
    const { thread } = trackerOf(play(histories.rejected), "owner", now);
    expect(thread.at(-1)).toMatchObject({
      by: { fr: "Par Karim Haddad, service des immatriculations" },
      issued: "decision",
    });
    expect(thread[1]).toMatchObject({ issued: "acknowledgement", title: { fr: "Demande déposée" } });
  });
});

describe("the public thread", () => {
  it.each(statuses)("of %s tells no name, amount, document nor place", (status) => {
    const tracked = play(histories[status], status === "in_transit" ? posted : {});
    const tracker = trackerOf(tracked, "anyone", now);
    expect(JSON.stringify(tracker)).not.toMatch(/Karim|Haddad|358|Noisy|Lens|Nouveauté|proofOfAddress/);
    expect(tracker.thread.some(({ issued }) => issued !== undefined)).toBe(false);
  });

  it("keeps the dates", () => {
    const { thread } = trackerOf(play(histories.information_requested), "anyone", now);
    expect(thread.at(-1)?.detail?.fr).toBe("À envoyer avant le vendredi 20 novembre 2026.");
  });
});

const missing = () => {
  throw new Error("A case under review has a history");
};

describe("a visit of the place", () => {
  const visit = { title: { fr: "Visite des lieux", en: "Site visit" } };
  const base = play(histories.under_review);
  const told = (type: string, data: Record<string, unknown>) => ({ ...event, type, data });
  const [event = missing()] = base.events.slice(-1);
  const followed = (...more: (typeof event)[]) =>
    trackerOf({ ...base, procedure: { ...base.procedure, visit }, events: [...base.events, ...more] }, "owner", now);
  const set = (at: string) => told("visit_set", { visitAt: at });

  it("is told when it is set, when it moves and when it is called off", () => {
    const { thread } = followed(
      ...[set("2026-11-12T09:30:00Z"), set("2026-11-13T13:00:00Z"), told("visit_cancelled", {})],
    );
    expect(thread.slice(-3).map(({ title, detail }) => [title.fr, detail?.fr])).toEqual([
      ["Visite des lieux convenue", "Pour le jeudi 12 novembre 2026 à 10\u00a0h\u00a030."],
      ["Visite des lieux déplacée", "Pour le vendredi 13 novembre 2026 à 14\u00a0h\u00a000."],
      ["Visite des lieux annulée", undefined],
    ]);
  });

  it("is expected until its hour, unless it was called off", () => {
    const expected = (...more: (typeof event)[]) => followed(...more).expected.map(({ key }) => key);
    expect(expected(set("2026-11-12T09:30:00Z"))).toContain("visit");
    expect(expected(set("2026-11-12T09:30:00Z"), told("visit_cancelled", {}))).not.toContain("visit");
    expect(expected(set("2026-11-02T09:30:00Z"))).not.toContain("visit");
  });
});

describe("the words of an event", () => {
  const told: Told = {
    procedure: play([]).procedure,
    filedNow: true,
    again: false,
    channel: "online",
    amountCents: undefined,
    documents: undefined,
    dueOn: undefined,
    visitAt: undefined,
  };

  it.each(eventTypes)("%s are there in both languages, whatever is known", (type) => {
    const data = { amountCents: 1_200, documents: 1, dueOn: "2026-11-20", visitAt: now };
    const known = { ...told, filedNow: false, again: true, ...data };
    for (const case_ of [told, known]) {
      const { title, detail } = wordEvent(type, case_);
      for (const words of [title, detail ?? title]) {
        expect(words.fr).not.toBe("");
        expect(words.en).not.toBe("");
        expect(words.fr + words.en).not.toMatch(/undefined|NaN/);
      }
    }
  });

  it("are not sought for an unknown type", () => {
    expect(asEventType("to_be_invented")).toBeUndefined();
  });

  it("count documents", () => {
    expect(wordEvent("answer", { ...told, documents: 2 }).detail?.fr).toBe("2 documents ajoutés.");
    expect(wordEvent("answer", { ...told, documents: 0 }).detail).toBeUndefined();
  });
});
