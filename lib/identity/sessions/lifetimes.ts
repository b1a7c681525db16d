import type { Kind } from "../kind.ts";

const minute = 60;
const hour = 60 * minute;

/** Without a request for so long, a session is over. */
export const idleSeconds = { citizen: hour, agent: 30 * minute } as const satisfies Record<Kind, number>;

/** However busy, a session is over after so long: a day’s work. */
export const absoluteSeconds = { citizen: 10 * hour, agent: 9 * hour } as const satisfies Record<Kind, number>;

export type Lifetime = {
  lastSeenAt: Date;
  idleSeconds: number;
  absoluteExpiresAt: Date;
  revokedAt: Date | null;
};

export type SessionState = "live" | "revoked" | "expired" | "idle";

export const sessionState = (session: Lifetime, at: Date): SessionState => {
  if (session.revokedAt) return "revoked";
  if (at >= session.absoluteExpiresAt) return "expired";
  return secondsSeen(session, at) >= session.idleSeconds ? "idle" : "live";
};

/** A request within the minute is not worth a write. */
export const isWorthTouching = (session: Pick<Lifetime, "lastSeenAt">, at: Date): boolean =>
  secondsSeen(session, at) >= minute;

const secondsSeen = ({ lastSeenAt }: Pick<Lifetime, "lastSeenAt">, at: Date): number =>
  (at.getTime() - lastSeenAt.getTime()) / 1000;
