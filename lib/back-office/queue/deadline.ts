import { addDays, daysBetween } from "#lib/engine/calendar.ts";
import { pluralText } from "#lib/engine/numbers.ts";
import type { Decision } from "#lib/engine/states.ts";
import type { Text } from "#lib/engine/text.ts";

/** The bands of the queue, the most urgent first. */
export const bands = ["late", "today", "soon", "later", "over"] as const;
export type Band = (typeof bands)[number];

export const openDecisions = ["submitted", "under_review", "information_requested"] as const satisfies Decision[];
export const isOpen = (decision: Decision): boolean => openDecisions.some((each) => each === decision);

type Due = { decision: Decision; dueOn: string | null };

/** @param today an ISO day in Paris */
export const bandOf = ({ decision, dueOn }: Due, today: string): Band => {
  if (!isOpen(decision)) return "over";
  if (dueOn === null) return "later";
  if (dueOn < today) return "late";
  if (dueOn === today) return "today";
  return dueOn <= endOfSoon(today) ? "soon" : "later";
};

/** The last day that is said to be soon: a week from today. */
export const endOfSoon = (today: string): string => addDays(today, 7);

/** “2 jours de retard”, “aujourd’hui”, “dans 3 jours”. */
export const deadlineWords = (dueOn: string, today: string): Text => {
  const days = daysBetween(today, dueOn);
  if (days === 0) return { fr: "aujourd’hui", en: "today" };
  if (days === 1) return { fr: "demain", en: "tomorrow" };
  if (days > 1) return { fr: `dans ${days} jours`, en: `in ${days} days` };
  const late = -days;
  return pluralText(
    late,
    { fr: `${late} jour de retard`, en: `${late} day late` },
    { fr: `${late} jours de retard`, en: `${late} days late` },
  );
};
