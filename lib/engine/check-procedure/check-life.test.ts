import { describe, expect, it } from "vitest";
import { workflows } from "#lib/procedures/workflows/index.ts";
import { changed, type Refused, saidOf } from "./fixtures/changed.ts";
import { gardenSurroundings } from "./fixtures/garden-permit.ts";
import type { Surroundings } from "./surroundings.ts";

const text = { fr: "Une ligne", en: "A line" };
const fee = (when: string) => ({
  kind: "fixed",
  when,
  lines: [{ code: "A", label: text, source: text, explanation: text, cents: 100 }],
});
const clock = (silence: string) => ({ silence, months: 2, targetWorkingDays: 10 });
const grounds = ["refusal", "correctable"].map((kind) => ({
  code: kind.toUpperCase(),
  kind,
  label: text,
  basis: "L1",
}));

const simple: Refused[] = [
  [
    "accepts by silence, without the transition",
    [["clock", clock("acceptance")]],
    ["clock.silence: Silence accepts, which the workflow does not provide for."],
  ],
  [
    "rejects by silence, without the transition",
    [["clock", clock("rejection")]],
    ["clock.silence: Silence rejects, which the workflow does not provide for."],
  ],
  [
    "is paid for before a review that nobody pays before",
    [["fee", fee("before-review")]],
    ["fee.when: The fee is due before review, and the workflow awaits no payment before filing."],
  ],
  [
    "is paid for after a decision that nobody pays after",
    [["fee", fee("after-decision")]],
    ["fee.when: The fee is due after the decision, and the workflow does not await it then."],
  ],
  [
    "posts what nobody posts",
    [["delivery", "post"]],
    [
      "deliverTo: Something is posted to an address that is not asked for.",
      "delivery: A title is posted, and the workflow posts nothing.",
    ],
  ],
];

const word = { label: text, headline: text };
const term = (first: string, last: string) => ({ first, last, words: { during: word, after: word } });

describe("a definition whose grant holds for a time", () => {
  it("is accepted from one day asked for to another", () => {
    expect(saidOf(changed(["term", term("start", "start")]))).toEqual([]);
  });

  it("is refused when what it runs from or to is not a day, or is not asked for", () => {
    const said = "term: What is granted holds from one day to another, and one of the two answers is not a day.";
    expect(saidOf(changed(["term", term("kind", "start")]))).toEqual([said]);
    expect(saidOf(changed(["term", term("start", "area")]))).toEqual([said]);
    expect(saidOf(changed(["term", term("start", "end")]))[0]).toBe("term.last: No question is named “end”.");
  });
});

const shared: Surroundings = {
  ...gardenSurroundings,
  workflows,
  templates: new Set([...workflows.values()].flat().flatMap(({ mail }) => mail ?? [])),
};
const download = { title: text, paragraphs: [{ text }], legalBasis: "L1" };

describe("a definition whose workflow does not do what it says", () => {
  it.each(simple)("is refused when it %s", (_, changes, said) => {
    expect(saidOf(changed(...changes))).toEqual(said);
  });

  it("is refused when the system grants with no document to say so", () => {
    expect(saidOf(changed(["grounds", grounds], ["workflow", "straight-through"]), shared)).toEqual([
      "delivery: The system grants by itself, with no document to bear the mention that the law requires (act 78-17, article 47).",
    ]);
  });

  it("is refused when a payment before filing is in the way of one after the decision", () => {
    const given = changed(["grounds", grounds], ["workflow", "decision-only"], ["fee", fee("after-decision")]);
    expect(saidOf(given, shared)).toHaveLength(1);
  });
});

describe("a definition whose workflow does what it says", () => {
  it.each([
    ["decision-only", "before-review", "none", "acceptance"],
    ["straight-through", "before-review", { download }, "rejection"],
    ["fee-after-decision", "after-decision", { download }, "acceptance"],
  ] as const)("is accepted with %s", (workflow, when, delivery, silence) => {
    const life = [
      ["workflow", workflow],
      ["fee", fee(when)],
      ["delivery", delivery],
      ["clock", clock(silence)],
    ] as const;
    expect(
      saidOf(changed(["grounds", grounds], ...life.map(([at, value]): [string, unknown] => [at, value])), shared),
    ).toEqual([]);
  });
});

describe("a definition’s clock", () => {
  it.each([
    ["no length", { silence: "rejection", targetWorkingDays: 3 }],
    ["two units", { silence: "rejection", months: 2, days: 3, targetWorkingDays: 3 }],
    ["a length for silence that decides nothing", { silence: "none", months: 2, targetWorkingDays: 3 }],
    ["a rejection that begins again", { ...clock("rejection"), whenIncomplete: "restart" }],
  ])("is refused with %s", (_, given) => {
    expect(saidOf(changed(["clock", given])).join()).toMatch(/^clock/);
  });
});
