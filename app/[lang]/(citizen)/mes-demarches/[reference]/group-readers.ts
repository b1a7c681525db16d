import { parisDay } from "#lib/engine/calendar.ts";

export type Consultation = {
  readerName: string;
  reason: "review" | "search" | "dispatch" | "register_check";
  openedAt: Date;
};
export type Reader = { name: string; reason: Consultation["reason"]; times: number; first: string; last: string };

/** Who opened a file and why, with how often and between which days; in the order they first came. */
export const groupReaders = (consultations: readonly Consultation[]): Reader[] => {
  const groups = new Map<string, Reader>();
  for (const { readerName: name, reason, openedAt } of consultations) {
    const key = `${reason} ${name}`;
    const day = parisDay(openedAt);
    const known = groups.get(key);
    groups.set(key, { name, reason, times: (known?.times ?? 0) + 1, first: known?.first ?? day, last: day });
  }
  return [...groups.values()];
};
