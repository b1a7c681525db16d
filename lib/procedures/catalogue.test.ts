import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue, procedureBySlug, requireProcedure, shipped } from "./catalogue.ts";
import { workflowNamed } from "./workflows/index.ts";

describe("the catalogue", () => {
  it("finds a procedure by its address, and is clear about one that is not there", () => {
    for (const procedure of catalogue) expect(procedureBySlug(procedure.slug)).toBe(procedure);
    expect(procedureBySlug("constructor")).toBeUndefined();
    expect(() => requireProcedure("absente")).toThrow("No procedure is named absente");
    expect(() => workflowNamed("absent")).toThrow("No workflow is named absent");
    expect(() => workflowNamed("constructor")).toThrow("No workflow is named constructor");
  });

  it("answers questions about each procedure of this portal", () => {
    expect(shipped.filter(({ faq }) => faq.length === 0)).toEqual([]);
  });
});

/** What draws, files, decides and tells, whatever the procedure. */
const generic = [
  "app",
  ...["engine", "applications", "back-office", "documents", "notifications", "tracking"].map((part) => `lib/${part}`),
];
const isTold = (name: string): boolean => /\.tsx?$/.test(name) && !/test|fixtures|sample/.test(name);

describe("what serves every procedure", () => {
  it("does nothing by the name of one", () => {
    const files = generic.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter(isTold)
        .map((name) => join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(300);
    const naming = files.filter((file) => {
      const source = readFileSync(file, "utf8");
      return shipped.some(({ slug }) => source.includes(`"${slug}"`));
    });
    expect(naming).toEqual([]);
  });
});
