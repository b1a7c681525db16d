import { describe, expect, it } from "vitest";
import { fieldsOf } from "#lib/engine/answers.ts";
import { procedureSchema } from "#lib/engine/procedure.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import { costQuestions } from "./cost-questions.ts";

/** As PostgreSQL keeps it: shorter names first, then in their order. */
const asKept = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asKept);
  if (typeof value !== "object" || value === null) return value;
  const byName = ([one]: [string, unknown], [other]: [string, unknown]): number =>
    one.length - other.length || (one < other ? -1 : 1);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(byName)
      .map(([name, each]) => [name, asKept(each)]),
  );
};

describe("what is asked to compute a cost", () => {
  it("is asked in the order of the form, then in that of a registration certificate", () => {
    for (const procedure of catalogue) {
      const form = fieldsOf(procedure).map(({ key }) => key);
      const asked = (costQuestions(procedure) ?? []).flatMap(({ name }) =>
        form.includes(name) ? [form.indexOf(name)] : [],
      );
      expect(asked, procedure.slug).toEqual(asked.toSorted((one, other) => one - other));
    }
  });

  it("is asked in the same order whether the definition comes from its file or from the database", () => {
    const namesIn = (definition: unknown) => costQuestions(procedureSchema.parse(definition))?.map(({ name }) => name);
    const asked = catalogue.map((procedure) => [procedure.slug, namesIn(procedure)] as const);
    expect(catalogue.map((procedure) => [procedure.slug, namesIn(asKept(procedure))])).toEqual(asked);
    expect(Math.max(...asked.map(([, names]) => names?.length ?? 0))).toBeGreaterThan(4);
  });
});
