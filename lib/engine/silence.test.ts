import { describe, expect, it } from "vitest";
import { addDays, parisDay, parisMidnight } from "./calendar.ts";
import { type Clock, type Interruption, isHeld, silenceDay } from "./silence.ts";

const stop = (askedOn: string, answeredOn?: string, more: Partial<Interruption> = {}): Interruption => ({
  ...{ askedOn, answeredOn, dueOn: addDays(askedOn, 60), incomplete: false },
  ...more,
});
const missing = { incomplete: true };
const months: Clock = { silence: "acceptance", months: 2, whenIncomplete: "suspension" };
const never = "2023-05-15";
const first = stop("2023-05-20", "2023-05-25");
const second = stop("2023-05-30", "2023-06-03");
const lacking = stop("2023-05-20", "2023-05-25", missing);

type Vector = [says: string, clock: Clock, filedOn: string, stops: Interruption[], today: string, on: string];
/** The State’s own platform, sva_svr_decision_date_calculator_service: word for word, with its days. */
const published: Vector[] = [
  ["two months, nothing asked", months, "2023-05-15", [], never, "2023-07-16"],
  ["thirty days, nothing asked", { silence: "acceptance", days: 30 }, "2023-05-15", [], never, "2023-06-15"],
  ["something wrong, mended", months, "2023-05-15", [first], never, "2023-07-22"],
  ["something wrong, twice", months, "2023-05-15", [first, second], never, "2023-07-27"],
  ["wrong again, still open", months, "2023-05-15", [first, stop("2023-05-30")], "2023-06-05", "2023-07-29"],
  ["something missing", months, "2023-05-15", [lacking], never, "2023-07-26"],
  ["something missing, then something wrong", months, "2023-05-15", [lacking, second], never, "2023-07-31"],
  ["filed on 29 June", months, "2023-06-29", [stop("2023-06-30", "2023-07-01")], never, "2023-09-01"],
  ["filed on 30 July", months, "2023-07-30", [stop("2023-07-31", "2023-08-01")], never, "2023-10-02"],
];
const rejection: Clock = { silence: "rejection", months: 2 };

describe("the day silence accepts", () => {
  it.each(published)("is, with %s, that of the State’s platform", (_, clock, filedOn, stops, today, on) => {
    expect(silenceDay(clock, filedOn, stops, today)).toBe(on);
  });

  it.each<Vector>([
    ["weeks", { silence: "acceptance", weeks: 3 }, "2026-11-02", [], never, "2026-11-24"],
    ["a month that is too short", { silence: "acceptance", months: 2 }, "2026-12-30", [], never, "2027-02-28"],
    ["the year’s end", { silence: "acceptance", months: 2 }, "2026-11-21", [], never, "2027-01-22"],
  ])("counts %s from the day after filing", (_, clock, filedOn, stops, today, on) => {
    expect(silenceDay(clock, filedOn, stops, today)).toBe(on);
  });

  it("begins again whatever was asked, when the definition says so or says nothing", () => {
    for (const clock of [
      { ...months, whenIncomplete: "restart" },
      { silence: "acceptance", months: 2 },
    ] as const) {
      expect(silenceDay(clock, "2023-05-15", [first], never)).toBe("2023-07-26");
      expect(silenceDay(clock, "2023-05-15", [first, second], never)).toBe("2023-08-04");
    }
  });

  it("does not come while something is asked, however late the answer", () => {
    const late = stop("2023-05-30", undefined, { dueOn: "2023-06-14" });
    expect(isHeld(months, [first, late])).toBe(true);
    expect(silenceDay(months, "2023-05-15", [late], "2023-09-01")).toBe("2023-10-19");
    expect(isHeld(months, [first, second])).toBe(false);
  });
});

describe("the day silence rejects (CRPA L114-5, third paragraph)", () => {
  it.each(published.filter(([, , , stops]) => stops.every(({ answeredOn, incomplete }) => answeredOn && !incomplete)))(
    "is, with %s answered in time, the same",
    (_, clock, filedOn, stops, today, on) => {
      expect(silenceDay({ ...clock, silence: "rejection", whenIncomplete: undefined }, filedOn, stops, today)).toBe(on);
    },
  );

  it("stands still for what is missing as for what is wrong: it never begins again", () => {
    expect(silenceDay(rejection, "2023-05-15", [lacking], never)).toBe("2023-07-22");
  });

  it("waits no longer than the person was given to answer", () => {
    const given = { dueOn: "2023-06-03" };
    const inTime = silenceDay(rejection, "2023-05-15", [stop("2023-05-20", "2023-06-03", given)], never);
    expect(silenceDay(rejection, "2023-05-15", [stop("2023-05-20", "2023-08-30", given)], never)).toBe(inTime);
    const unanswered = [stop("2023-05-20", undefined, given)];
    for (const today of ["2023-05-21", "2023-06-03", "2023-07-30"])
      expect(silenceDay(rejection, "2023-05-15", unanswered, today)).toBe(inTime);
    expect(inTime).toBe("2023-07-31");
    expect(isHeld(rejection, unanswered)).toBe(false);
  });
});

describe("silence that decides nothing", () => {
  it("has no day", () => {
    expect(silenceDay({ silence: "none" }, "2023-05-15", [first], never)).toBeUndefined();
    expect(isHeld({ silence: "none" }, [stop("2023-05-20")])).toBe(false);
  });
});

describe("the midnight on which silence decides", () => {
  it.each([
    ["as summer time begins", "2026-01-28", "2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["the day after it began", "2026-01-29", "2026-03-30", "2026-03-29T22:00:00.000Z"],
    ["as summer time ends", "2026-08-24", "2026-10-25", "2026-10-24T22:00:00.000Z"],
    ["the day after it ended", "2026-08-25", "2026-10-26", "2026-10-25T23:00:00.000Z"],
  ])("is that of Paris %s", (_, filedOn, on, instant) => {
    expect(silenceDay(rejection, filedOn, [], filedOn)).toBe(on);
    const midnight = parisMidnight(on);
    expect(midnight.toISOString()).toBe(instant);
    expect(parisDay(new Date(midnight.getTime() - 1))).toBe(addDays(on, -1));
  });
});
