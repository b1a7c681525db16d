import { describe, expect, it } from "vitest";
import { parisDay, parisIso, parisWords } from "#lib/local/paris.ts";

describe("Paris time", () => {
  it("carries its offset, in summer and in winter", () => {
    expect(parisIso(new Date("2020-07-03T23:25:12Z"))).toBe("2020-07-04T01:25:12+02:00");
    expect(parisIso(new Date("2026-01-03T23:25:12Z"))).toBe("2026-01-04T00:25:12+01:00");
  });

  it("changes day at midnight in Paris", () => {
    expect(parisDay(new Date("2026-03-11T23:00:00Z"))).toBe("2026-03-12");
  });

  it("is written out", () => {
    expect(parisWords(new Date("2026-03-12T13:32:00Z"))).toBe("jeudi 12 mars 2026 à 14\u00a0h\u00a032");
  });
});
