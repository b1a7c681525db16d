import { describe, expect, it } from "vitest";
import { checkProcedure } from "#lib/engine/check-procedure/check-procedure.ts";
import { procedureSchema } from "#lib/engine/procedure.ts";
import { serviceSlugs } from "#lib/local/people/services.ts";
import { surroundingsWith } from "#lib/publication/surroundings.ts";
import { catalogue, procedureBySlug, requireProcedure } from "./catalogue.ts";
import { workflowNamed } from "./workflows/index.ts";

const every = catalogue.map((procedure) => [procedure.slug, procedure] as const);

describe.each(every)("%s", (_slug, procedure) => {
  it("has nothing to mend before it is published", () => {
    expect(checkProcedure(procedure, surroundingsWith(serviceSlugs), "2026-11-22")).toEqual({ ok: true, procedure });
  });

  it("is plain data: it survives JSON unchanged, and is still a procedure", () => {
    const carried: unknown = JSON.parse(JSON.stringify(procedure));
    expect(carried).toEqual(procedure);
    expect(procedureSchema.parse(carried)).toEqual(procedure);
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
