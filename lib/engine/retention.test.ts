import { describe, expect, it } from "vitest";
import { addDays } from "./calendar.ts";
import { overBefore, retentionDates } from "./retention.ts";
import { retentionSchema } from "./retention-schema.ts";

const retention = (given: object) => retentionSchema.parse({ basis: "Article 1", ...given });

describe("how long an application is kept", () => {
  it.each([
    ["five years", { years: 5 }, "2026-11-21", "2031-11-21", "2031-11-21"],
    ["from a leap day", { years: 1 }, "2028-02-29", "2029-02-28", "2029-02-28"],
    [
      "six months, then two years of archive",
      { months: 6, archive: { years: 2 } },
      "2026-08-31",
      "2027-02-28",
      "2029-02-28",
    ],
    ["thirty days", { days: 30 }, "2026-03-15", "2026-04-14", "2026-04-14"],
  ])("is, for %s, to the day", (_, given, overOn, inUseUntil, keptUntil) => {
    const dates = retentionDates(retention(given), overOn);
    expect(dates).toEqual({ inUseUntil, keptUntil, tellOn: addDays(keptUntil, -30) });
  });

  it("is destroyed unless said otherwise, and is given in one unit", () => {
    expect(retention({ years: 5 }).fate).toBe("destroy");
    for (const wrong of [
      {},
      { years: 1, months: 1 },
      { years: 1, archive: {} },
      { years: 1.5 },
      { years: 1, fate: "keep" },
    ])
      expect(retentionSchema.safeParse({ basis: "Article 1", ...wrong }).success).toBe(false);
  });

  it("leaves out no day when those concerned are looked for", () => {
    for (const given of [{ months: 1 }, { months: 6, archive: { months: 1 } }, { years: 1 }, { days: 40 }]) {
      const kept = retention(given);
      for (let over = "2027-11-01"; over < "2028-03-05"; over = addDays(over, 1)) {
        const { inUseUntil, keptUntil, tellOn } = retentionDates(kept, over);
        const lengths = [kept, ...(kept.archive ? [kept.archive] : [])];
        expect(over < overBefore(inUseUntil, [kept])).toBe(true);
        expect(over < overBefore(keptUntil, lengths)).toBe(true);
        expect(over < overBefore(tellOn, lengths, 30)).toBe(true);
      }
    }
  });
});
