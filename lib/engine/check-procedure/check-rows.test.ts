import { describe, expect, it } from "vitest";
import { defineProcedure, type ProcedureInput } from "#lib/engine/procedure.ts";
import { everyQuestion } from "#lib/procedures/fixtures/every-question/every-question.ts";
import { checkReadings } from "./check-readings.ts";

const pathsRefused = (changes: Partial<ProcedureInput>) =>
  checkReadings(defineProcedure({ ...everyQuestion, ...changes })).map(({ path }) => path);
const words = { fr: "Non.", en: "No." };

describe("a definition with groups and rules", () => {
  it("reads what is asked", () => {
    expect(pathsRefused({})).toEqual([]);
  });

  it("may not read in a row what no group asks", () => {
    const when = { of: "answers.contacts", some: { of: "row.kyes", equals: "yes" } };
    expect(pathsRefused({ rules: [{ key: "typo", field: "line", when, message: words }] })).toEqual([
      "rules[0].when.some.of",
    ]);
  });

  it("may not say a rule at an answer that is not asked", () => {
    const when = { of: "row.keys", equals: "yes" };
    const rule = { key: "typo", each: "contacts", when, message: words };
    expect(pathsRefused({ rules: [{ ...rule, field: "place" }] })).toEqual([]);
    expect(pathsRefused({ rules: [{ ...rule, field: "plaec" }] })).toEqual(["rules[0].field"]);
  });

  it("may not compare with an answer that is not asked, nor choose what is not offered", () => {
    const rules = [
      { of: "answers.length", above: { product: ["answers.wdith"] } },
      { of: "answers.starts", before: { of: "answers.neds" } },
      { of: "answers.needs", includes: "gas" },
      { of: "answers.open", equals: "maybe" },
    ].map((when, index) => ({ key: `typo-${index}`, field: "line", when, message: words }));
    expect(pathsRefused({ rules })).toEqual([
      "rules[0].when.above.product[0]",
      "rules[1].when.before.of",
      "rules[2].when",
      "rules[3].when",
    ]);
  });

  it("may not fill in what is not asked, nor with what no look-up provides", () => {
    const [company] = everyQuestion.lookups ?? [];
    if (company === undefined) throw new Error("There is no look-up");
    const lookups = [{ ...company, fills: { compnayName: "company.name", line: "compnay.name" } }];
    expect(pathsRefused({ lookups })).toEqual(["lookups[0].fills.compnayName", "lookups[0].fills.line"]);
  });
});
