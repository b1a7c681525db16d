import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Workflow } from "../workflow.ts";
import { checkProcedure } from "./check-procedure.ts";
import { gardenPermit, gardenSurroundings, simpleWorkflow } from "./fixtures/garden-permit.ts";
import type { Problem } from "./problem.ts";
import type { Surroundings } from "./surroundings.ts";
import { wordIssues } from "./word-issues.ts";

const today = "2026-11-22";
type Tree = Record<string, unknown> | unknown[];
type Change = [at: string, value: unknown];

/** The garden permit with something else there, or without it when undefined. */
const changed = (...changes: Change[]): unknown => {
  const given: Tree = structuredClone(gardenPermit);
  for (const [at, value] of changes) {
    const keys = at.split(".");
    const last = keys.pop() ?? "";
    const holder = keys.reduce<unknown>((each, key) => (isTree(each) ? Reflect.get(each, key) : undefined), given);
    if (!isTree(holder)) throw new Error(`Nothing is at ${at}`);
    if (value === undefined) Reflect.deleteProperty(holder, last);
    else Object.defineProperty(holder, last, { value, enumerable: true, writable: true, configurable: true });
  }
  return given;
};
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

const problemsOf = (given: unknown, around: Surroundings = gardenSurroundings): Problem[] => {
  const checked = checkProcedure(given, around, today);
  return checked.ok ? [] : checked.problems;
};
const saidOf = (given: unknown, around?: Surroundings) =>
  problemsOf(given, around).map(({ path, what }) => `${path}: ${what.en}`);

const visible = "steps.0.fields.1.visibleWhen";
const text = { fr: "Oui", en: "Yes" };
const field = (key: string, visibleWhen: unknown) => ({ key, kind: "text", label: text, required: false, visibleWhen });
const when = (of: string) => ({ of: `answers.${of}`, known: true });

const table: [subject: string, changes: Change[], problems: string[]][] = [
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
    ["deliverTo: Something is posted to an address that is not asked for."],
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

const withLines = (lines: Workflow): Surroundings => ({
  ...gardenSurroundings,
  workflows: new Map([["simple", lines]]),
});
const [submit, claim, approve, reject] = simpleWorkflow;
const lines = (...kept: (Workflow[number] | undefined)[]): Workflow => kept.filter((line) => line !== undefined);

describe("an amount", () => {
  it("is refused unless it is a whole number of cents", () => {
    const schema = z.strictObject({ fee: z.strictObject({ amountCents: z.number().int() }) });
    const wordsOf = (amountCents: unknown) =>
      wordIssues(schema.safeParse({ fee: { amountCents } }, { reportInput: true }).error?.issues ?? []);
    expect(wordsOf(1376)).toEqual([]);
    for (const amount of [13.76, "13,76 €", null])
      expect(wordsOf(amount).map(({ path, what }) => [path, what.en])).toEqual([
        ["fee.amountCents", "This amount is not a whole number of cents."],
      ]);
  });
});

describe("a workflow", () => {
  it("is refused when nothing leads to a state", () => {
    expect(saidOf(gardenPermit, withLines(lines(submit, approve, reject)))).toEqual([
      "workflow[1]: No application reaches the state that “approve” starts from.",
      "workflow[2]: No application reaches the state that “reject” starts from.",
      "workflow: An application would stay for ever in the state: draft, none, none, none.",
    ]);
  });

  it("is refused when a state has no end", () => {
    const suspended = claim && {
      ...claim,
      action: "assign" as const,
      to: { decision: "information_requested" as const },
    };
    expect(saidOf(gardenPermit, withLines(lines(...simpleWorkflow, suspended)))).toEqual([
      "workflow: An application would stay for ever in the state: information_requested, none, none, none.",
    ]);
  });

  it("is refused when it sends a letter that nobody wrote", () => {
    const silent = { ...gardenSurroundings, templates: new Set<string>() };
    const told = submit && { ...submit, mail: "received" as const };
    const workflows = new Map([["simple", lines(told, claim, approve, reject)]]);
    expect(saidOf(gardenPermit, { ...silent, workflows })).toEqual([
      "workflow[0].mail: No e-mail template is named “received”.",
    ]);
  });
});
