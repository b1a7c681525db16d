import { describe, expect, it } from "vitest";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { resumed, suspended } from "./suspension.ts";

const asked = new Date("2026-11-03T10:00:00Z");
const clock = { dueOn: "2026-11-12", silenceOn: "2027-01-04" };

describe("the clock of silence while the person is asked (CRPA L114-5)", () => {
  const waiting = suspended(clock, { dueOn: "2026-11-18" }, asked);

  it("stands still for the days they were given", () => {
    expect(waiting).toEqual({ dueOn: "2026-11-18", silenceOn: "2027-01-19" });
  });

  it("starts again when they answer early", () => {
    const answered = new Date("2026-11-08T10:00:00Z");
    expect(resumed(waiting, { dueOn: "2026-11-18" }, changeOfHolder, answered).silenceOn).toBe("2027-01-09");
  });

  it("started again at its time when they answer late", () => {
    const answered = new Date("2026-11-30T10:00:00Z");
    expect(resumed(waiting, { dueOn: "2026-11-18" }, changeOfHolder, answered).silenceOn).toBe("2027-01-19");
  });

  it("gives the service its own aim again", () => {
    const answered = new Date("2026-11-09T10:00:00Z");
    expect(resumed(waiting, { dueOn: "2026-11-18" }, changeOfHolder, answered).dueOn).toBe("2026-11-19");
  });
});
