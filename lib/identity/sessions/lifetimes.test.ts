import { describe, expect, it } from "vitest";
import { absoluteSeconds, idleSeconds, isWorthTouching, sessionState } from "./lifetimes.ts";

const opened = new Date("2026-11-21T08:00:00Z");
const later = (seconds: number) => new Date(opened.getTime() + seconds * 1000);

const session = (changes = {}) => ({
  lastSeenAt: opened,
  idleSeconds: idleSeconds.agent,
  absoluteExpiresAt: later(absoluteSeconds.agent),
  revokedAt: null,
  ...changes,
});

describe("a session", () => {
  it("lives until it has been idle for its time", () => {
    expect(sessionState(session(), later(idleSeconds.agent - 1))).toBe("live");
    expect(sessionState(session(), later(idleSeconds.agent))).toBe("idle");
  });

  it("ends after its whole life, however busy", () => {
    const busy = session({ lastSeenAt: later(absoluteSeconds.agent - 1) });
    expect(sessionState(busy, later(absoluteSeconds.agent - 1))).toBe("live");
    expect(sessionState(busy, later(absoluteSeconds.agent))).toBe("expired");
  });

  it("is dead once revoked", () => {
    expect(sessionState(session({ revokedAt: opened }), opened)).toBe("revoked");
  });

  it("is written down at most once a minute", () => {
    expect(isWorthTouching(session(), later(59))).toBe(false);
    expect(isWorthTouching(session(), later(60))).toBe(true);
  });

  it("is shorter for an agent than for a citizen", () => {
    expect(idleSeconds.agent).toBeLessThan(idleSeconds.citizen);
    expect(absoluteSeconds.agent).toBeLessThan(absoluteSeconds.citizen);
  });
});
