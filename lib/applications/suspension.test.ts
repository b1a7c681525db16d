import { describe, expect, it } from "vitest";
import type { RequestedItem } from "#db/schema.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { silenceOf } from "./suspension.ts";

const filed = { submittedAt: new Date("2026-11-03T10:00:00Z") };
const item = (kind: RequestedItem["kind"]): RequestedItem => ({ kind, key: "x", ground: "X", comment: "" });
const asked = (answeredAt: string | null, kind: RequestedItem["kind"] = "document") => ({
  items: [item(kind)],
  dueOn: "2026-11-18",
  createdAt: new Date("2026-11-03T10:00:00Z"),
  answeredAt: answeredAt === null ? null : new Date(answeredAt),
});
const now = new Date("2026-12-01T10:00:00Z");
const accepting: Pick<Procedure, "clock"> = {
  clock: { silence: "acceptance", months: 2, whenIncomplete: "suspension", targetWorkingDays: 7 },
};

describe("the day silence rejects, while the person is asked (CRPA L114-5, third paragraph)", () => {
  it.each([
    ["nothing was asked", [], "2027-01-04"],
    ["the time they were given runs", [asked(null)], "2027-01-20"],
    ["they answer early", [asked("2026-11-08T10:00:00Z")], "2027-01-10"],
    ["they answer late: it began again at its time", [asked("2026-11-30T10:00:00Z")], "2027-01-20"],
    ["only an answer was to be mended", [asked("2026-11-08T10:00:00Z", "field")], "2027-01-10"],
    ["they answer at midnight in Paris, the next day", [asked("2026-11-08T23:00:00Z")], "2027-01-11"],
  ])("is put off when %s", (_, requests, on) => {
    expect(silenceOf(filed, changeOfHolder, requests, now)).toBe(on);
  });
});

describe("the day silence accepts, while the person is asked (CRPA L114-5, second paragraph)", () => {
  it("does not come", () => {
    expect(silenceOf(filed, accepting, [asked(null)], now)).toBeNull();
  });

  it("begins again from a document that was missing, and stands still for an answer to mend", () => {
    expect(silenceOf(filed, accepting, [asked("2026-11-08T10:00:00Z")], now)).toBe("2027-01-09");
    expect(silenceOf(filed, accepting, [asked("2026-11-08T10:00:00Z", "field")], now)).toBe("2027-01-10");
  });

  it("is not there before filing, nor where silence decides nothing", () => {
    expect(silenceOf({ submittedAt: null }, accepting, [], now)).toBeNull();
    expect(silenceOf(filed, { clock: { silence: "none", targetWorkingDays: 3 } }, [], now)).toBeNull();
  });
});
