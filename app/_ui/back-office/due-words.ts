import { bandOf, deadlineWords } from "#lib/back-office/queue/deadline.ts";
import { formatShortDay } from "#lib/engine/calendar.ts";
import type { Decision } from "#lib/engine/states.ts";
import type { Language, Text } from "#lib/engine/text.ts";

/** What is said of a deadline; without a day, there is none any more. */
export type DueWords = { says: string; iso?: string; day?: string; color?: "danger" | "warning" | undefined };

const none: Text = { fr: "terminé", en: "over" };

/** The deadline in words first, then its day. While the person is asked, it is theirs. */
export const dueWords = (
  { decision, dueOn }: { decision: Decision; dueOn: string | null },
  today: string,
  language: Language,
): DueWords => {
  const band = bandOf({ decision, dueOn }, today);
  if (dueOn === null || band === "over") return { says: none[language] };
  return {
    says: deadlineWords(dueOn, today)[language],
    iso: dueOn,
    day: formatShortDay(dueOn, language),
    color: colours[band],
  };
};

const colours = { late: "danger", today: "warning", soon: undefined, later: undefined } as const;
