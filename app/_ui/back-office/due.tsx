import { type Band, bandOf, deadlineWords } from "#lib/back-office/queue/deadline.ts";
import { formatShortDay } from "#lib/engine/calendar.ts";
import type { Decision } from "#lib/engine/states.ts";
import type { Language, Text } from "#lib/engine/text.ts";

const colours: Partial<Record<Band, "danger" | "warning">> = { late: "danger", today: "warning" };
const none: Text = { fr: "terminé", en: "over" };

/** The deadline in words first, then its day. While the person is asked, it is theirs. */
export function Due({ decision, dueOn, today, language }: DueProps) {
  const band = bandOf({ decision, dueOn }, today);
  if (dueOn === null || band === "over") return <span className="pv-due pv-soft">{none[language]}</span>;
  return (
    <span className="pv-due" data-color={colours[band]}>
      <b>{deadlineWords(dueOn, today)[language]}</b>
      <small>
        <time dateTime={dueOn}>{formatShortDay(dueOn, language)}</time>
      </small>
    </span>
  );
}

type DueProps = { decision: Decision; dueOn: string | null; today: string; language: Language };
