import type { ToldTurn } from "#lib/diagrams/words/tell-turn.ts";

/** What is said over the drawing: how far one application has come, or how many wait in each stage. */
export type Overlay = {
  done?: ReadonlySet<string>;
  here?: string | undefined;
  /** What is said of it there, rather than that it is there: how it ended. */
  note?: string | undefined;
  /** By status: in few words for the drawing, and whole for the list. */
  figures?: ReadonlyMap<string, { short: string; long: string }>;
};

export const lookOf = ({ key, lane, aside, ends }: ToldTurn, { here, done }: Overlay): string => {
  const kind = (ends && "end") || (aside && "if") || (lane === "citizen" && "you") || "";
  return [kind, key === here && "here", done?.has(key) && "done"].filter(Boolean).join(" ");
};
