import { describe, expect, it } from "vitest";
import { bandOf, deadlineWords } from "./deadline.ts";

const today = "2026-11-03"; // a Tuesday

describe("a deadline in words", () => {
  it.each([
    ["2026-11-01", "2 jours de retard", "2 days late"],
    ["2026-11-02", "1 jour de retard", "1 day late"],
    ["2026-11-03", "aujourd’hui", "today"],
    ["2026-11-04", "demain", "tomorrow"],
    ["2026-11-06", "dans 3 jours", "in 3 days"],
  ])("says %s as « %s »", (dueOn, fr, en) => {
    expect(deadlineWords(dueOn, today)).toEqual({ fr, en });
  });
});

describe("the band of a case", () => {
  it.each([
    ["2026-11-02", "late"],
    ["2026-11-03", "today"],
    ["2026-11-10", "soon"],
    ["2026-11-11", "later"],
    [null, "later"],
  ])("puts one due on %s in %s", (dueOn, band) => {
    expect(bandOf({ decision: "under_review", dueOn }, today)).toBe(band);
  });

  it("leaves a decided case out of every deadline", () => {
    expect(bandOf({ decision: "approved", dueOn: "2026-11-01" }, today)).toBe("over");
  });
});
