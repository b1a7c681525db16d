import { showReference } from "#lib/applications/reference.ts";
import type { QueuePage } from "#lib/back-office/queue/read-queue.ts";
import type { CaseRow } from "#lib/back-office/queue/rows.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import type { Language } from "#lib/engine/text.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { pack } from "../packed.ts";
import { bandCount, bandTitle, byBand } from "./bands.ts";
import { caseWords } from "./case-words.ts";
import { dueWords } from "./due-words.ts";
import { movementWords } from "./movement-words.ts";
import { type QueueLine, QueueLines } from "./queue-lines.tsx";
import { shortInstant } from "./short-instant.ts";
import { isPlate } from "./subject.tsx";

type TableProps = { page: QueuePage; caption: string; view: string; now: Date; language: Language };

export function QueueTable({ page, caption, view, now, language }: TableProps) {
  const today = parisDay(now);
  const isCut = page.before !== undefined || page.after !== undefined;
  const bands = byBand(page.rows, today).map(({ band, rows }) => ({
    title: bandTitle(band, today, language),
    count: bandCount(rows.length, isCut, language),
    lines: rows.map((row) => lineOf(row, { view, now, today, language })),
  }));
  return <QueueLines bands={pack(bands)} caption={caption} language={language} />;
}

type Reading = { view: string; now: Date; today: string; language: Language };

const lineOf = (row: CaseRow, { view, now, today, language }: Reading): QueueLine => ({
  reference: row.reference,
  shown: showReference(row.reference),
  href: `/agent/dossiers/${row.reference}?vue=${view}`,
  due: dueWords(row, today, language),
  applicant: row.applicantName,
  subject: row.subject,
  isPlate: isPlate(row),
  procedure: procedureOf(row).short[language],
  state: caseWords(row, row.answered, language),
  checks: row.results,
  moved: row.moved ? `${movementWords(row.moved.type)[language]}, ${shortInstant(row.moved.at, now, language)}` : "",
});
