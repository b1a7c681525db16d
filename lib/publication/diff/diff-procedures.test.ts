import { describe, expect, it } from "vitest";
import { gardenPermit } from "#lib/engine/check-procedure/fixtures/garden-permit.ts";
import { defineProcedure, type Procedure, type ProcedureInput } from "#lib/engine/procedure.ts";
import { shipped } from "#lib/procedures/catalogue.ts";
import { diffProcedures } from "./diff-procedures.ts";

const before = defineProcedure(gardenPermit);
const changed = (change: (procedure: ProcedureInput) => void): Procedure => {
  const changed = structuredClone(gardenPermit);
  change(changed);
  return defineProcedure({ ...changed, version: 2 });
};
const told = (procedure: Procedure) => diffProcedures(before, procedure);

describe("what changed between two versions", () => {
  it("is nothing between a version and itself, whatever its number", () => {
    expect(told(changed(() => undefined))).toEqual([]);
    for (const procedure of shipped) expect(diffProcedures(procedure, procedure)).toEqual([]);
  });

  it("is told by the words people know: the title, a duration", () => {
    const changes = told(
      changed((procedure) => {
        procedure.title = { fr: "Jardiner ensemble", en: "Garden together" };
        procedure.minutes = 7;
      }),
    );
    expect(changes.map(({ fr }) => fr)).toEqual([
      "La démarche\u00a0: le titre était «\u00a0Cultiver un jardin partagé\u00a0», devient «\u00a0Jardiner ensemble\u00a0».",
      "La démarche\u00a0: la durée en minutes était «\u00a05\u00a0», devient «\u00a07\u00a0».",
    ]);
    expect(changes.map(({ en }) => en)).toEqual([
      "The procedure: the title was “Tend a shared garden”, becomes “Garden together”.",
      "The procedure: the time in minutes was “5”, becomes “7”.",
    ]);
  });

  it("tells a condition by the wording of its question and of its answers", () => {
    const [change] = told(
      changed((procedure) => {
        const [plan] = procedure.documents ?? [];
        if (plan) plan.requiredWhen = { not: { of: "answers.kind", equals: "flowers" } };
      }),
    );
    expect(change?.en).toBe(
      "Document “Plan of the garden”: when it is asked for was “What will you grow?” is “Vegetables” and “Area” is above 20, becomes not (“What will you grow?” is “Flowers”).",
    );
    expect(change?.fr).toContain(
      "«\u00a0Que cultivez-vous\u00a0?\u00a0» est «\u00a0Des légumes\u00a0» et «\u00a0Surface\u00a0» dépasse 20",
    );
  });

  it("tells what was added, removed and moved", () => {
    const changes = told(
      changed((procedure) => {
        const [project, , summary] = procedure.steps;
        project?.fields?.reverse();
        summary?.fields?.push({ key: "more", kind: "text", label: { fr: "Autre chose", en: "Something else" } });
        procedure.checks = [];
      }),
    );
    expect(changes.map(({ en }) => en)).toEqual([
      "Step “Your project”: the order changed (the questions).",
      "Step “Summary”, question “Something else”: added.",
      "Check “Size of the plot”: removed.",
    ]);
  });
});
