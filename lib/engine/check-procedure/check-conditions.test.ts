import { describe, expect, it } from "vitest";
import { changed, type Refused, saidOf } from "./fixtures/changed.ts";

const visible = "steps.0.fields.1.visibleWhen";
const text = { fr: "Oui", en: "Yes" };
const field = (key: string, visibleWhen: unknown) => ({ key, kind: "text", label: text, required: false, visibleWhen });
const when = (of: string) => ({ of: `answers.${of}`, known: true });

const table: Refused[] = [
  [
    "an unknown question in a condition",
    [["gates.0.when.of", "answers.colour"]],
    ["gates[0].when.of: No question is named “colour”."],
  ],
  [
    "a fact that nothing provides",
    [[visible, { of: "facts.vehicle.found", equals: true }]],
    ["steps[0].fields[1].visibleWhen.of: Nothing provides “vehicle.found”."],
  ],
  [
    "an unknown option in a condition",
    [[`${visible}.equals`, "trees"]],
    ["steps[0].fields[1].visibleWhen: “trees” is not one of the possible answers to answers.kind."],
  ],
  ["a subject that is not asked", [["subject.answer", "colour"]], ["subject.answer: No question is named “colour”."]],
  [
    "two questions that hide each other",
    [
      ["steps.0.fields.1", field("one", when("two"))],
      ["steps.0.fields.2", field("two", when("one"))],
      ["gates", []],
      ["documents.0.requiredWhen", when("one")],
      ["checks", []],
    ],
    [
      "steps[0].fields[1].visibleWhen: These questions hide each other: one → two → one.",
      "steps[0].fields[2].visibleWhen: These questions hide each other: two → one → two.",
    ],
  ],
  [
    "a question shown by a later one",
    [["steps.0.fields.1.visibleWhen", when("start")]],
    ["steps[0].fields[1].visibleWhen: This question depends on “start”, which is only asked later."],
  ],
  [
    "a step that nobody can reach, for a gate stops everybody",
    [["gates.0.when", { of: "answers.kind", in: ["vegetables", "flowers"] }]],
    ["steps[1]: Nobody can reach this step.", "steps[2]: Nobody can reach this step."],
  ],
  [
    "a step whose questions are never asked",
    [["steps.2.fields.0.visibleWhen", { of: "answers.area", above: 50 }]],
    ["steps[2].fields[0].visibleWhen: This condition can never hold.", "steps[2]: Nobody can reach this step."],
  ],
  [
    "a step that asks nothing",
    [
      ["steps.1.documents", false],
      ["documents", []],
    ],
    ["steps[1]: This step asks nothing."],
  ],
  ["a number that is never so high", [["gates.0.when.above", 50]], ["gates[0].when: This condition can never hold."]],
  [
    "an answer compared with a number",
    [["checks.0.passes", { of: "answers.area", equals: 12 }]],
    ["checks[0].passes: This condition can never hold."],
  ],
  [
    "a rule that contradicts itself",
    [
      [
        "gates.0.when",
        {
          all: [
            { of: "answers.kind", equals: "flowers" },
            { of: "answers.kind", equals: "vegetables" },
          ],
        },
      ],
    ],
    ["gates[0].when: This condition can never hold."],
  ],
  [
    "a rule on a question that is hidden then",
    [
      [
        "gates.0.when",
        {
          all: [
            { of: "answers.kind", equals: "flowers" },
            { of: "answers.area", known: true },
          ],
        },
      ],
    ],
    ["gates[0].when: This condition can never hold."],
  ],
  [
    "a date older than itself",
    [
      [
        "gates.0.when",
        { all: [{ of: "answers.start", olderThanYears: 2 }, { not: { of: "answers.start", olderThanMonths: 3 } }] },
      ],
    ],
    ["gates[0].when: This condition can never hold."],
  ],
];

describe("the rules of a definition", () => {
  it.each(table)("with %s are refused where it is", (_subject, changes, problems) => {
    expect(saidOf(changed(...changes))).toEqual(problems);
  });
});
