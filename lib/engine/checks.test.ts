import { describe, expect, it } from "vitest";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { runChecks } from "./checks.ts";
import type { Answers, Facts } from "./condition.ts";

const results = (answers: Answers, facts: Facts) =>
  Object.fromEntries(
    runChecks(changeOfHolder, { answers, facts, today: "2026-11-21" }).map(({ key, result }) => [key, result]),
  );

describe("the automatic checks of a change of holder", () => {
  it("pass when the register agrees with everything", () => {
    const facts = {
      "vehicle.found": true,
      "vehicle.blocked": false,
      "vehicle.pledged": false,
      "vehicle.formulaMatch": true,
      "vehicle.vinMatch": true,
      "vehicle.inspectionMissing": false,
    };
    expect(new Set(Object.values(results({ saleDate: "2026-11-02" }, facts)))).toEqual(new Set(["passed"]));
  });

  it("leave to a person what fails, and say why", () => {
    const facts = {
      "vehicle.found": true,
      "vehicle.blocked": true,
      "vehicle.pledged": true,
      "vehicle.transferCodeMatch": "expired",
      "vehicle.vinMatch": false,
      "vehicle.inspectionMissing": true,
    };
    expect(new Set(Object.values(results({ saleDate: "2026-09-02" }, facts)))).toEqual(new Set(["to_review"]));
  });

  it("know nothing when the register was down", () => {
    expect(results({ saleDate: "2026-11-02" }, { "vehicle.unavailable": true })).toEqual({
      transferable: "unknown",
      pledge: "unknown",
      title: "unknown",
      vin: "unknown",
      inspection: "unknown",
      deadline: "passed",
    });
  });

  it("take the date of the certificate for its number before 2009", () => {
    const facts = { "vehicle.certificateDateMatch": true };
    expect(results({ plate: "1234 AB 75" }, facts).title).toBe("passed");
    expect(results({ plate: "1234 AB 75" }, { "vehicle.certificateDateMatch": false }).title).toBe("to_review");
    expect(results({ plate: "GR-417-PT" }, facts).title).toBe("unknown");
  });
});
