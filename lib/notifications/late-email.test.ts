import { describe, expect, it } from "vitest";
import { makeDoor } from "./door.ts";
import { lateEmail } from "./late-email.ts";
import { pauseAfter } from "./next-try.ts";

const at = (minutes: number) => new Date(Date.parse("2026-11-03T09:00:00Z") + minutes * 60_000);
const sent = { state: "sent", nextTryAt: null } as const;
const failed = { state: "failed", nextTryAt: null } as const;
const late = (minutes: number) => ({ state: "queued", nextTryAt: at(minutes) }) as const;

describe("what a person is told of our e-mails", () => {
  it("is nothing while they arrive", () => {
    expect(lateEmail([])).toBeUndefined();
    expect(lateEmail([sent, failed])).toBeUndefined();
  });

  it("is when the next try is due, the first of several", () => {
    expect(lateEmail([late(5), late(2), failed])).toEqual({ kind: "late", nextTryAt: at(2) });
  });

  it("is that they do not arrive, when the latest was given up", () => {
    expect(lateEmail([failed, sent])).toEqual({ kind: "undelivered" });
  });
});

describe("the tries of an e-mail", () => {
  it("come further and further apart, ten minutes at most", () => {
    expect([1, 2, 3, 4, 5, 400].map((tries) => pauseAfter(tries) / 60_000)).toEqual([1, 2, 4, 8, 10, 10]);
  });
});

describe("the door of the mail server", () => {
  it("is closed for longer and longer while it is away, and one goes to see each time it opens", () => {
    const door = makeDoor();
    expect(door.closedUntil(at(0))).toBeUndefined();
    door.isAway(at(0));
    expect(door.closedUntil(at(0.4))).toEqual(at(0.5));
    expect(door.closedUntil(at(0.5))).toBeUndefined();
    // Another who comes while the first is away seeing waits for them.
    expect(door.closedUntil(at(0.5))).toEqual(at(1.5));
    door.isAway(at(1));
    expect(door.closedUntil(at(1.9))).toEqual(at(2));
    for (const minute of [2, 8, 14, 20]) door.isAway(at(minute));
    expect(door.closedUntil(at(24))).toEqual(at(25));
    door.isBack();
    expect(door.closedUntil(at(24))).toBeUndefined();
  });
});
