/** Who asks. */
export const actors = [
  "anonymous",
  "citizen A",
  "citizen B",
  "agent",
  "agent elsewhere",
  "suspended agent",
  "supervisor",
  "administrator",
  "visitor",
] as const;
export type Actor = (typeof actors)[number];

/** Whose files there are: two citizens of one service, one of another. */
export const owners = ["A", "B", "C"] as const;
export type Owner = (typeof owners)[number];

/** What is asked about: one’s own, somebody else’s, what is not there, what no reference looks like. */
export const objects = ["own", "other’s", "absent", "forged"] as const;
export type ObjectKind = (typeof objects)[number];

type Place = { own: Owner; other: Owner; sees: readonly Owner[] };

/** Which file is whose own, and whose names an actor may read at all. Who has none is given two all the same. */
export const places = {
  anonymous: { own: "A", other: "B", sees: [] },
  "citizen A": { own: "A", other: "B", sees: ["A"] },
  "citizen B": { own: "B", other: "A", sees: ["B"] },
  agent: { own: "A", other: "C", sees: ["A", "B"] },
  "agent elsewhere": { own: "C", other: "A", sees: ["C"] },
  "suspended agent": { own: "A", other: "C", sees: [] },
  supervisor: { own: "B", other: "C", sees: ["A", "B"] },
  administrator: { own: "B", other: "C", sees: ["A", "B"] },
  visitor: { own: "A", other: "B", sees: [] },
} as const satisfies Record<Actor, Place>;

/** To whom something is open. */
export const audiences = {
  everyone: actors,
  citizens: ["citizen A", "citizen B"],
  agents: ["agent", "agent elsewhere", "supervisor", "administrator"],
  visitors: ["visitor"],
  nobody: [],
} as const satisfies Record<string, readonly Actor[]>;
export type Audience = keyof typeof audiences;

export const gestures = ["read", "write", "list", "download", "stream"] as const;
export type Gesture = (typeof gestures)[number];

/** Where a file has come to; each suits what is done with it. */
export const stages = [
  "draft",
  "toPay",
  "submitted",
  "review",
  "asked",
  "toComplete",
  "queued",
  "returned",
  "silent",
  "owed",
] as const;
export type Stage = (typeof stages)[number];
