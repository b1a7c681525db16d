import { describe, expect, it } from "vitest";
import { reasonsDueBy, reasonsIn } from "./reasons.ts";

const entry = (type: string, data: Record<string, unknown>, at = "2026-07-16T00:00:00+02:00") => ({
  ...{ type, data },
  occurredAt: new Date(at),
});
const rejected = (silentOn: string) => entry("deem_rejected", { silentOn });

describe("the reasons of a rejection by silence (CRPA L232-4)", () => {
  it.each([
    ["2026-07-16", "2026-09-17", "two whole months, neither end counted"],
    ["2026-12-31", "2027-03-01", "the end of a short month"],
    ["2026-10-30", "2026-12-31", "the last day of a year"],
    ["2026-05-12", "2026-07-13", "the eve of a holiday"],
    ["2026-05-13", "2026-07-15", "a holiday, and the day after it"],
    ["2026-06-24", "2026-08-25", "a Tuesday"],
    ["2026-06-21", "2026-08-24", "a Saturday, then Monday"],
  ])("of %s may be asked for until %s: %s", (silentOn, askBy) => {
    expect(reasonsIn([rejected(silentOn)])).toEqual({ state: "unasked", askBy });
  });

  it("are due within a month of being asked for", () => {
    expect(reasonsDueBy("2026-07-20")).toBe("2026-08-20");
    expect(reasonsDueBy("2026-01-31")).toBe("2026-02-28");
    const asked = entry("reasons_asked", { dueOn: "2026-08-20" }, "2026-07-20T10:00:00+02:00");
    expect(reasonsIn([rejected("2026-07-16"), asked])).toEqual({ state: "asked", dueOn: "2026-08-20" });
  });

  it("once given, leave two more months to contest", () => {
    const asked = entry("reasons_asked", { dueOn: "2026-08-20" }, "2026-07-20T10:00:00+02:00");
    const given = entry("reasons_given", {}, "2026-08-03T23:30:00+02:00");
    expect(reasonsIn([rejected("2026-07-16"), asked, given])).toEqual({
      ...{ state: "given", on: "2026-08-03", contestBy: "2026-10-05" },
    });
  });

  it("are none where somebody decided, or nobody did", () => {
    expect(reasonsIn([])).toBeUndefined();
    expect(reasonsIn([entry("reject", { grounds: ["X"] })])).toBeUndefined();
  });
});
