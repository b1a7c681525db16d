import { describe, expect, it } from "vitest";
import { parisMidnight } from "./calendar.ts";
import { overAt, runningOn, spanOfTerm } from "./term.ts";
import type { Term } from "./term-schema.ts";

const words = (name: string) => ({ label: { fr: name, en: name }, headline: { fr: name, en: name } });
const term: Term = {
  ...{ first: "departure", last: "return" },
  words: { during: words("during"), after: words("after") },
};
const answers = { departure: "2026-12-20", return: "2027-01-03" };

describe("what is granted for a time", () => {
  it.each([
    ["2026-12-19", "before"],
    ["2026-12-20", "during"],
    ["2027-01-03", "during"],
    ["2027-01-04", "after"],
  ])("is, on %s, worded as %s", (today, phase) => {
    const running = runningOn({ term }, answers, today);
    expect(running).toMatchObject({ phase, first: answers.departure, last: answers.return });
    expect(running?.words?.label.fr).toBe(phase === "before" ? undefined : phase);
  });

  it("is over the midnight of Paris after its last day, or at once when that has passed", () => {
    expect(overAt({ term }, answers, new Date("2026-12-01T10:00:00Z"))).toEqual(parisMidnight("2027-01-04"));
    const late = new Date("2027-02-01T10:00:00Z");
    expect(overAt({ term }, answers, late)).toBe(late);
  });

  it("is granted once and for all where no day is known", () => {
    const now = new Date("2026-12-01T10:00:00Z");
    expect(spanOfTerm({ term }, { departure: "2026-12-20" })).toBeUndefined();
    expect(runningOn({ term: undefined }, answers, "2026-12-20")).toBeUndefined();
    expect(overAt({ term: undefined }, answers, now)).toBe(now);
  });
});
