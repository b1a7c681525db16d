import { showReference } from "#lib/applications/reference.ts";
import { deadlineWords } from "#lib/back-office/queue/deadline.ts";
import type { Owed } from "#lib/back-office/reasons-owed.ts";
import { formatDay } from "#lib/engine/calendar.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { Alert } from "../alert.tsx";

const words = {
  title: { fr: "Motifs à donner", en: "Reasons to be given" },
  why: {
    fr: "Le silence a refusé ces demandes, et la personne veut savoir pourquoi.",
    en: "Silence rejected these applications, and the person wants to know why.",
  },
} as const satisfies Record<string, Text>;

const before = (day: string, today: string): Text => ({
  fr: `au plus tard le ${formatDay(day, "fr")} (${deadlineWords(day, today).fr})`,
  en: `by ${formatDay(day, "en")} (${deadlineWords(day, today).en})`,
});

type Props = { owed: readonly Owed[]; today: string; language: Language };

/** What the law sets a day for, and no view of the queue holds: these cases are decided. */
export function ReasonsOwed({ owed, today, language }: Props) {
  if (owed.length === 0) return null;
  return (
    <div className="pv-top">
      <Alert tone="warning" title={words.title[language]}>
        <p>{words.why[language]}</p>
        <ul className="ds-list">
          {owed.map((each) => (
            <li key={each.reference}>
              <a href={`/agent/dossiers/${each.reference}`}>
                {showReference(each.reference)}, {each.applicantName}
              </a>
              {` · ${procedureOf(each).short[language]} · ${before(each.dueOn, today)[language]}`}
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}
