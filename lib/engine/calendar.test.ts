import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  formatDate,
  formatDay,
  formatInstant,
  formatShortDay,
  formatTime,
  isDay,
  isHoliday,
  isWorkingDay,
  parisDay,
  parisMidnight,
} from "./calendar.ts";

describe("the Paris day", () => {
  it("starts an hour before UTC in winter and two in summer", () => {
    expect(parisDay(new Date("2026-01-14T22:59:59Z"))).toBe("2026-01-14");
    expect(parisDay(new Date("2026-01-14T23:00:00Z"))).toBe("2026-01-15");
    expect(parisDay(new Date("2026-07-14T21:59:59.999Z"))).toBe("2026-07-14");
    expect(parisDay(new Date("2026-07-14T22:00:00Z"))).toBe("2026-07-15");
  });

  it.each([
    ["2026-01-15", "2026-01-14T23:00:00.000Z"],
    ["2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["2026-03-30", "2026-03-29T22:00:00.000Z"],
    ["2026-10-25", "2026-10-24T22:00:00.000Z"],
    ["2026-10-26", "2026-10-25T23:00:00.000Z"],
  ])("begins %s at %s", (day, instant) => {
    expect(parisMidnight(day).toISOString()).toBe(instant);
  });

  it("is the day of its own midnight all year round", () => {
    for (let day = "2026-01-01"; day <= "2027-01-01"; day = addDays(day, 1)) {
      expect(parisDay(parisMidnight(day))).toBe(day);
      expect(parisDay(new Date(parisMidnight(day).getTime() - 1))).toBe(addDays(day, -1));
    }
  });
});

describe("day arithmetic", () => {
  it("knows the days that exist", () => {
    expect(["2026-02-28", "2024-02-29", "0001-01-01"].every(isDay)).toBe(true);
    expect(["2026-02-29", "2026-2-1", "2026-13-01", "12/03/2026", "2026-03-12T00:00", ""].some(isDay)).toBe(false);
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
  });

  it.each([
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2016-02-29", 120, "2026-02-28"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-11-12", 0, "2026-11-12"],
  ])("adds to %s %i months: %s", (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it("adds and counts days across years and clock changes", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-03-30", "2026-03-28")).toBe(-2);
  });
});

describe("working days", () => {
  it("leaves out the eleven public holidays of 2026", () => {
    const holidays = [];
    for (let day = "2026-01-01"; day < "2027-01-01"; day = addDays(day, 1)) if (isHoliday(day)) holidays.push(day);
    expect(holidays.join(" ")).toBe(
      "2026-01-01 2026-04-06 2026-05-01 2026-05-08 2026-05-14 2026-05-25 2026-07-14 2026-08-15 2026-11-01 2026-11-11 2026-12-25",
    );
  });

  it.each(["2019-04-22", "2024-04-01", "2025-04-21", "2027-03-29", "2038-04-26"])(
    "keeps Easter Monday on %s",
    (day) => {
      expect(isHoliday(day)).toBe(true);
    },
  );

  it("steps over week-ends and holidays, both ways", () => {
    expect(isWorkingDay("2026-11-14")).toBe(false);
    expect(addWorkingDays("2026-11-10", 1)).toBe("2026-11-12");
    expect(addWorkingDays("2026-12-24", 1)).toBe("2026-12-28");
    expect(addWorkingDays("2026-11-12", -1)).toBe("2026-11-10");
    expect(addWorkingDays("2026-11-14", 0)).toBe("2026-11-14");
    expect(addWorkingDays("2026-11-02", 10)).toBe("2026-11-17");
  });
});

describe("dates in words", () => {
  const instant = new Date("2026-03-12T13:32:10Z");

  it("are French", () => {
    expect(formatDay("2026-03-12", "fr")).toBe("jeudi 12 mars 2026");
    expect(formatDate("2026-03-01", "fr")).toBe("1er mars 2026");
    expect(formatShortDay("2026-03-12", "fr")).toBe("jeu. 12 mars");
    expect(formatTime(instant, "fr")).toBe("14\u00a0h\u00a032");
    expect(formatInstant(instant, "fr")).toBe("jeudi 12 mars 2026 à 14\u00a0h\u00a032");
    expect(formatTime(new Date("2026-07-01T06:05:00Z"), "fr")).toBe("8\u00a0h\u00a005");
  });

  it("are English", () => {
    expect(formatDay("2026-03-01", "en")).toBe("Sunday 1 March 2026");
    expect(formatDate("2026-03-12", "en")).toBe("12 March 2026");
    expect(formatShortDay("2026-03-12", "en")).toBe("Thu 12 Mar");
    expect(formatInstant(instant, "en")).toBe("Thursday 12 March 2026 at 14:32");
  });
});
