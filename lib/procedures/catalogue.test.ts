import { describe, expect, it } from "vitest";
import { fieldsOf, namesOf } from "#lib/engine/answers.ts";
import type { Condition } from "#lib/engine/condition.ts";
import { deliveryKind } from "#lib/engine/delivery.ts";
import { type Procedure, procedureSchema } from "#lib/engine/procedure.ts";
import { catalogue, procedureBySlug, requireProcedure } from "./catalogue.ts";
import { themeTitle } from "./themes.ts";
import { workflowNamed, workflowOf } from "./workflows/index.ts";

const pathsOf = (condition: Condition): string[] => {
  if ("all" in condition) return condition.all.flatMap(pathsOf);
  if ("any" in condition) return condition.any.flatMap(pathsOf);
  if ("not" in condition) return pathsOf(condition.not);
  return [condition.of];
};
const equalities = (condition: Condition): [string, unknown][] => {
  if ("all" in condition) return condition.all.flatMap(equalities);
  if ("any" in condition) return condition.any.flatMap(equalities);
  if ("not" in condition) return equalities(condition.not);
  if ("in" in condition) return condition.in.map((value) => [condition.of, value]);
  return "equals" in condition ? [[condition.of, condition.equals]] : [];
};
const conditionsOf = ({ steps, gates, documents, checks, lookups }: Procedure): Condition[] =>
  [
    ...steps.flatMap(({ fields }) => fields.map(({ visibleWhen }) => visibleWhen)),
    ...gates.map(({ when }) => when),
    ...documents.flatMap(({ requiredWhen, offeredWhen }) => [requiredWhen, offeredWhen]),
    ...checks.flatMap(({ passes, knownWhen }) => [passes, knownWhen]),
    ...lookups.map(({ shows }) => shows?.when),
  ].filter((condition) => condition !== undefined);

const twice = (values: string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);
const answersRead = (paths: string[]): string[] =>
  paths.filter((path) => path.startsWith("answers.")).map((path) => path.slice("answers.".length));

const textsOf = (value: unknown): { fr: string; en: string }[] => {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(textsOf);
  return "fr" in value && "en" in value ? [{ fr: String(value.fr), en: String(value.en) }, ...inside] : inside;
};

const every = catalogue.map((procedure) => [procedure.slug, procedure] as const);

describe.each(every)("what %s asks", (_slug, procedure) => {
  const fields = fieldsOf(procedure);
  const names = fields.flatMap(namesOf);
  const sources = [...procedure.lookups.map((lookup) => lookup.as), procedure.deliverTo ?? ""];
  const conditions = conditionsOf(procedure);

  it("is plain data: it survives JSON unchanged, and is still a procedure", () => {
    const carried: unknown = JSON.parse(JSON.stringify(procedure));
    expect(carried).toEqual(procedure);
    expect(procedureSchema.parse(carried)).toEqual(procedure);
  });

  it("reads only answers it asks and facts it looks up", () => {
    const paths = [
      ...conditions.flatMap(pathsOf),
      ...(procedure.fee.kind === "computed" ? Object.values(procedure.fee.inputs) : []),
    ];
    expect(answersRead(paths).filter((name) => !names.includes(name))).toEqual([]);
    const facts = paths.filter((path) => path.startsWith("facts.")).map((path) => path.split(".")[1] ?? "");
    expect(facts.filter((source) => !sources.includes(source))).toEqual([]);
    expect(procedure.lookups.flatMap(({ needs, sends }) => [...needs, ...Object.values(sends)])).toEqual(
      expect.not.arrayContaining([expect.not.stringMatching(new RegExp(`^(${names.join("|")})$`))]),
    );
  });

  it("compares a choice only with one of its options", () => {
    const impossible = conditions.flatMap(equalities).filter(([path, value]) => {
      const field = fields.find(({ key }) => path === `answers.${key}`);
      return field?.kind === "choice" && field.options.every((option) => option.value !== value);
    });
    expect(impossible).toEqual([]);
  });

  it("shows a question by what was asked before it, so that no two hide each other", () => {
    fields.forEach((field, index) => {
      const before = fields.slice(0, index).flatMap(namesOf);
      const read = field.visibleWhen ? answersRead(pathsOf(field.visibleWhen)) : [];
      expect(read.filter((name) => !before.includes(name))).toEqual([]);
    });
  });
});

describe.each(every)("what %s names", (_slug, procedure) => {
  const fields = fieldsOf(procedure);
  const names = fields.flatMap(namesOf);
  const steps = procedure.steps.map(({ slug }) => slug);

  it("places gates, lookups and documents at steps that exist, on fields of that step", () => {
    const places = [...procedure.gates, ...procedure.lookups].map(({ step }) => step);
    expect(places.filter((step) => !steps.includes(step))).toEqual([]);
    for (const { step, field } of procedure.gates.filter((gate) => gate.field !== undefined)) {
      const here = procedure.steps.find(({ slug }) => slug === step)?.fields.map(({ key }) => key);
      expect(here).toContain(field);
    }
    expect(procedure.steps.filter((step) => step.documents)).toHaveLength(procedure.documents.length > 0 ? 1 : 0);
    expect(procedure.steps.at(-1)?.fields.map(({ kind }) => kind)).toContain("consent");
  });

  it("gives no two things the same name", () => {
    expect(twice(names)).toEqual([]);
    expect(twice(steps)).toEqual([]);
    expect(twice(procedure.gates.map(({ key }) => key))).toEqual([]);
    expect(twice(procedure.documents.map(({ key }) => key))).toEqual([]);
    expect(twice(procedure.checks.map(({ key }) => key))).toEqual([]);
    expect(twice(procedure.grounds.map(({ code }) => code))).toEqual([]);
    for (const field of fields)
      if (field.kind === "choice") expect(twice(field.options.map(({ value }) => value))).toEqual([]);
  });

  it("names a workflow, a subject, an address, a theme that exist, and both kinds of grounds with their basis", () => {
    expect(workflowOf(procedure).length).toBeGreaterThan(0);
    expect(fields.find(({ key }) => key === procedure.subject.answer)?.required).toBe(true);
    const address = fields.find(({ key }) => key === procedure.deliverTo);
    expect(address?.kind).toBe(deliveryKind(procedure.delivery) === "post" ? "address" : address?.kind);
    expect(themeTitle(procedure.theme).fr).not.toBe(procedure.theme);
    expect(new Set(procedure.grounds.map(({ kind }) => kind))).toEqual(new Set(["correctable", "refusal"]));
    expect(procedure.grounds.filter(({ basis }) => !/\d/.test(basis))).toEqual([]);
  });

  it("asks for a document that some situation calls for, and says why", () => {
    for (const document of procedure.documents) {
      expect(pathsOf(document.requiredWhen).length).toBeGreaterThan(0);
      expect(document.why.fr).toMatch(/\.$/);
    }
  });

  it("is written in the French manner: never a plain space before ? ! : ; », nor after «, nor a straight apostrophe", () => {
    const texts = textsOf(procedure);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(({ fr }) => / [?!:;»]|« |\p{L}'\p{L}|\p{L}[?!;]|\p{L}:(?!\/\/)/u.test(fr))).toEqual([]);
    expect(texts.filter(({ fr, en }) => fr.trim() !== fr || en.trim() !== en || fr === "" || en === "")).toEqual([]);
    expect(texts.filter(({ en }) => /[\u00a0 ][?!;:]|[«»]/.test(en) && !/“|”/.test(en))).toEqual([]);
  });
});

describe("the catalogue", () => {
  it("finds a procedure by its address, and is clear about one that is not there", () => {
    for (const procedure of catalogue) expect(procedureBySlug(procedure.slug)).toBe(procedure);
    expect(procedureBySlug("constructor")).toBeUndefined();
    expect(() => requireProcedure("absente")).toThrow("No procedure is named absente");
    expect(() => workflowNamed("absent")).toThrow("No workflow is named absent");
    expect(() => workflowNamed("constructor")).toThrow("No workflow is named constructor");
  });
});
