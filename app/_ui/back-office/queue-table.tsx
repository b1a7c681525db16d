import { showReference } from "#lib/applications/reference.ts";
import type { QueuePage } from "#lib/back-office/queue/read-queue.ts";
import type { CaseRow } from "#lib/back-office/queue/rows.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { Plate } from "../plate.tsx";
import { bandCount, bandTitle, byBand } from "./bands.ts";
import { CaseTag } from "./case-tag.tsx";
import { CheckDots } from "./check-dots.tsx";
import { Due } from "./due.tsx";
import { movementWords } from "./movement-words.ts";
import { SelectAll } from "./select-all.tsx";
import { shortInstant } from "./short-instant.ts";

const words = {
  due: { fr: "Échéance ↑", en: "Due ↑" },
  reference: { fr: "Dossier", en: "Case" },
  applicant: { fr: "Demandeur", en: "Applicant" },
  subject: { fr: "Plaque", en: "Plate" },
  procedure: { fr: "Démarche", en: "Procedure" },
  state: { fr: "État", en: "State" },
  checks: { fr: "Contrôles", en: "Checks" },
  moved: { fr: "Dernier mouvement", en: "Last movement" },
  choose: { fr: "Choisir", en: "Select" },
  scroll: { fr: "Dossiers de la file", en: "Cases of the queue" },
} as const satisfies Record<string, Text>;

const columns = ["reference", "applicant", "subject", "procedure", "state", "checks", "moved"] as const;

type TableProps = { page: QueuePage; caption: string; view: string; now: Date; language: Language };

export function QueueTable({ page, caption, view, now, language }: TableProps) {
  const today = parisDay(now);
  const isCut = page.before !== undefined || page.after !== undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <section className="pv-scroll" aria-label={words.scroll[language]} tabIndex={0}>
      <table className="pv-queue">
        <caption className="ds-sr-only">{caption}</caption>
        <thead>
          <tr>
            <td>
              <SelectAll language={language} />
            </td>
            <th scope="col" aria-sort="ascending">
              {words.due[language]}
            </th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {words[column][language]}
              </th>
            ))}
          </tr>
        </thead>
        {byBand(page.rows, today).map(({ band, rows }) => (
          <tbody key={band}>
            <tr className="pv-band">
              <th colSpan={9} scope="rowgroup">
                {bandTitle(band, today, language)}
                <span>{bandCount(rows.length, isCut, language)}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.reference} row={row} view={view} now={now} language={language} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

type RowProps = { row: CaseRow; view: string; now: Date; language: Language };

function Row({ row, view, now, language }: RowProps) {
  const shown = showReference(row.reference);
  return (
    <tr data-reference={row.reference}>
      <td>
        <input
          className="ds-input"
          type="checkbox"
          name="dossier"
          value={row.reference}
          aria-label={`${words.choose[language]} ${shown}`}
        />
      </td>
      <td>
        <Due decision={row.decision} dueOn={row.dueOn} today={parisDay(now)} language={language} />
      </td>
      <th scope="row">
        <a className="pv-num" href={`/agent/dossiers/${row.reference}?vue=${view}`}>
          {shown}
        </a>
      </th>
      <td title={row.applicantName}>{row.applicantName}</td>
      <td>
        <Subject row={row} />
      </td>
      <td>{procedureOf(row).short[language]}</td>
      <td>
        <CaseTag state={row} isAnswered={row.answered} language={language} />
      </td>
      <td>
        <CheckDots checks={row.checks} language={language} />
      </td>
      <td>
        {row.moved ? `${movementWords(row.moved.type)[language]}, ${shortInstant(row.moved.at, now, language)}` : ""}
      </td>
    </tr>
  );
}

export function Subject({ row }: { row: Pick<CaseRow, "procedureSlug" | "procedureVersion" | "subject"> }) {
  const { display } = procedureOf(row).subject;
  if (row.subject === "") return null;
  return display === "plate" ? <Plate number={row.subject} /> : <span>{row.subject}</span>;
}
