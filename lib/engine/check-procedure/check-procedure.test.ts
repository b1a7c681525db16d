import { describe, expect, it } from "vitest";
import { changed, problemsOf, type Refused, saidOf } from "./fixtures/changed.ts";
import { gardenPermit, simpleWorkflow } from "./fixtures/garden-permit.ts";

const visible = "steps.0.fields.1.visibleWhen";
const text = { fr: "Oui", en: "Yes" };
const field = (key: string, visibleWhen: unknown) => ({ key, kind: "text", label: text, required: false, visibleWhen });
const when = (of: string) => ({ of: `answers.${of}`, known: true });

const dueLine = { code: "A", label: text, source: text, explanation: text };
const table: Refused[] = [
  ["a key nobody knows", [["steps.0.fields.0.color", "red"]], ["steps[0].fields[0].color: This key is not known."]],
  ["a key that is missing", [["theme", undefined]], ["theme: This key is missing."]],
  ["a missing translation", [["steps.0.title.en", undefined]], ["steps[0].title.en: The English wording is missing."]],
  [
    "a missing French wording",
    [["gates.0.message.fr", undefined]],
    ["gates[0].message.fr: The French wording is missing."],
  ],
  ["an empty wording", [["title.en", ""]], ["title.en: This value is out of bounds."]],
  ["a language nobody reads", [["title.de", "Garten"]], ["title.de: This key is not known."]],
  [
    "a regular expression",
    [["steps.0.fields.0.pattern", "(a+)+$"]],
    ["steps[0].fields[0].pattern: A definition carries no regular expression."],
  ],
  [
    "a kind of question nobody knows",
    [["steps.0.fields.0.kind", "colour"]],
    ["steps[0].fields[0].kind: This value does not exist."],
  ],
  [
    "a format nobody knows",
    [["steps.0.fields.2", { ...field("x", when("kind")), format: "(a+)+$" }]],
    ["steps[0].fields[2].format: This value does not exist."],
  ],
  [
    "a condition that is none",
    [[visible, { of: "answers.kind", equal: 3 }]],
    [`steps[0].fields[1].visibleWhen: This has none of the forms provided for.`],
  ],
  [
    "a condition that is none, inside another",
    [[visible, { all: [{ not: { if: 1 } }] }]],
    ["steps[0].fields[1].visibleWhen.all[0].not: This has none of the forms provided for."],
  ],
  [
    "the same name twice",
    [["steps.0.fields.2.key", "area"]],
    ["steps[0].fields[2].key: The name “area” is given twice."],
  ],
  [
    "the same option twice",
    [["steps.0.fields.0.options.2", { value: "flowers", label: text }]],
    ["steps[0].fields[0].options[2]: The name “flowers” is given twice."],
  ],
  ["a step that is nowhere", [["gates.0.step", "ailleurs"]], ["gates[0].step: “ailleurs” does not exist."]],
  [
    "a gate beside a question of another step",
    [["gates.0.field", "declaration"]],
    ["gates[0].field: “declaration” does not exist."],
  ],
  [
    "a gate that sends to a procedure nobody knows",
    [
      ["gates.0.effect", "send"],
      ["gates.0.to", { procedure: "ailleurs", label: text }],
    ],
    ["gates[0].to.procedure: “ailleurs” does not exist."],
  ],
  [
    "documents that no step asks for",
    [
      ["steps.1.documents", false],
      ["steps.1.fields", [field("x", undefined)]],
    ],
    ["documents: No step asks for these documents."],
  ],
  [
    "a step of documents without any",
    [["documents", []]],
    ["steps[1].documents: This step asks for documents, and there are none."],
  ],
  [
    "a theme, a service, a workflow nobody knows",
    [
      ["theme", "x"],
      ["service", "y"],
      ["workflow", "z"],
    ],
    ["workflow: “z” does not exist.", "theme: “x” does not exist.", "service: “y” does not exist."],
  ],
  [
    "something posted to no address",
    [["delivery", "post"]],
    [
      "deliverTo: Something is posted to an address that is not asked for.",
      "delivery: A title is posted, and the workflow posts nothing.",
    ],
  ],
  [
    "a subject that may be missing",
    [["subject.answer", "start"]],
    ["subject.answer: The subject must always be known."],
  ],
  [
    "an agent who may refuse without a ground",
    [["grounds.0.kind", "correctable"]],
    ["grounds: The agent may “reject”, with no ground to give."],
  ],
  [
    "a ground without its article",
    [["grounds.0.basis", "La loi"]],
    ["grounds[0].basis: This ground cites no article."],
  ],
  [
    "nothing to declare",
    [["steps.2.fields.0", field("x", undefined)]],
    ["steps[2].fields: The last step has nothing declared."],
  ],
  ["a plain space in French", [["title.fr", "Un jardin ?"]], ["title.fr: The punctuation is not French."]],
  ["a French space in English", [["title.en", "A garden ?"]], ["title.en: The punctuation is not English."]],
  [
    "a reason that is no sentence",
    [["documents.0.why.fr", "Pour voir"]],
    ["documents[0].why.fr: Why a document is asked is a sentence."],
  ],
  [
    "a silence without a length",
    [["clock", { silence: "rejection", targetWorkingDays: 10 }]],
    ["clock.months: This value does not have the expected form."],
  ],
  [
    "an amount that is not a whole number of cents",
    [["fee", { kind: "fixed", lines: [{ ...dueLine, cents: 13.76 }] }]],
    ["fee.lines[0].cents: This amount is not a whole number of cents."],
  ],
  [
    "a letter of its own workflow that nobody wrote",
    [["workflow", [{ ...simpleWorkflow[0], mail: "congratulations" }]]],
    ["workflow[0].mail: This value does not exist."],
  ],
  [
    "a workflow of its own that does not begin",
    [["workflow", simpleWorkflow.slice(1, 2)]],
    [
      "workflow[0]: No application reaches the state that “claim” starts from.",
      "workflow: An application would stay for ever in the state: draft, none, none, none.",
    ],
  ],
];

describe("a definition", () => {
  it("without a fault is accepted", () => {
    expect(saidOf(gardenPermit)).toEqual([]);
  });

  it.each(table)("with %s is refused where it is", (_subject, changes, problems) => {
    expect(saidOf(changed(...changes))).toEqual(problems);
  });

  it("is told in both languages what is wrong and what to do", () => {
    for (const [, changes] of table)
      for (const { what, remedy } of problemsOf(changed(...changes)))
        for (const words of [what, remedy])
          expect([words.fr, words.en].every((each) => /^\S.*[.?]$/.test(each))).toBe(true);
  });
});
