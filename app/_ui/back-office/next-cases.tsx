import { showReference } from "#lib/applications/reference.ts";
import type { CaseRow } from "#lib/back-office/queue/rows.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import type { Language } from "#lib/engine/text.ts";
import { CaseTag } from "./case-tag.tsx";
import { Due } from "./due.tsx";
import { dueWords } from "./due-words.ts";
import { Subject } from "./subject.tsx";

type Props = { rows: readonly CaseRow[]; now: Date; language: Language };

/** The next cases of one’s own, the nearest deadline first. */
export function NextCases({ rows, now, language }: Props) {
  return (
    <ol className="pv-next">
      {rows.map((row) => (
        <li key={row.reference}>
          <Due {...dueWords(row, parisDay(now), language)} />
          <a className="pv-num" href={`/agent/dossiers/${row.reference}?vue=a-moi`}>
            {showReference(row.reference)}
          </a>
          <span>{row.applicantName}</span>
          <Subject row={row} />
          <CaseTag state={row} isAnswered={row.answered} language={language} />
        </li>
      ))}
    </ol>
  );
}
