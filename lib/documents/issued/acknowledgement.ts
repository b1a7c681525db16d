import { formatDate, formatInstant, parisDay } from "#lib/engine/calendar.ts";
import type { FeeBreakdown } from "#lib/fees/fee-breakdown.ts";
import { acknowledgementWords as words } from "./acknowledgement-words.ts";
import { feeTable, feeTableHeight } from "./fee-table.ts";
import type { IssuedDocument, RowGroup } from "./issued-document.ts";
import { keyPanel } from "./key-panel.ts";
import { type AppealWays, algorithmMention, appealMentions, howToVerify, serviceInCharge } from "./legal-mentions.ts";
import { footers, letterhead } from "./letterhead.ts";
import { type PaymentMade, paymentInWords } from "./payment-made.ts";
import { rows } from "./rows.ts";
import { type Sheet, writeSheet } from "./sheet.ts";
import { type Milestone, thread } from "./thread.ts";
import { bullets, documentTitle, groupHeading, paragraph, sectionHeading, styles } from "./write-text.ts";

/** What silence is worth, and the day it will be (CRPA L231-1, L231-4). */
export type Silence = { effect: "acceptance" | "rejection"; on: string } | { effect: "none" };

export type Acknowledgement = IssuedDocument & {
  receivedAt: Date;
  applicant: string;
  summary: readonly RowGroup[];
  /** What was joined, with the SHA-256 of its content in hexadecimal. */
  documents: readonly { name: string; sha256: string }[];
  silence: Silence;
  appeal: AppealWays;
  /** Absent when the procedure is free. */
  fee?: FeeBreakdown;
  payment?: PaymentMade;
  /** What the texts require and is not there, and the day it is awaited (CRPA R112-11-4). */
  missing?: { items: readonly string[]; before: string };
};

/** “Accusé d’enregistrement et de réception électronique”, with every mention of CRPA R112-11-1. */
export function acknowledgementPdf(data: Acknowledgement): Promise<Buffer> {
  const { language, reference, issuedAt } = data;
  const title = words.title[language];
  return writeSheet({ title: `${title} ${reference}`, language, issuedAt, keywords: reference }, (sheet) => {
    letterhead(sheet, data);
    documentTitle(sheet, title);
    paragraph(sheet, data.procedure, { style: styles.lead, after: 14 });
    reception(sheet, data);
    sheet.y += 6;
    thread(sheet, milestones(data));
    missingItems(sheet, data);
    silence(sheet, data);
    serviceInCharge(sheet, data);
    filed(sheet, data);
    documents(sheet, data);
    fee(sheet, data);
    authenticity(sheet, data);
    footers(sheet, title, data);
  });
}

function reception(sheet: Sheet, data: Acknowledgement): void {
  const { language, reference, receivedAt, applicant } = data;
  keyPanel(sheet, data, { kind: "figure", label: words.reference[language], value: reference }, [
    `${words.received[language]} ${formatInstant(receivedAt, language)} (${words.paris[language]})`,
    `${words.filedBy[language]} ${applicant}`,
  ]);
}

function milestones({ language, receivedAt, silence: due }: Acknowledgement): Milestone[] {
  const answer = due.effect === "none" ? words.byMail : words.before(due.on);
  return [
    { is: "done", label: words.registered[language], when: formatDate(parisDay(receivedAt), language) },
    { is: "now", label: words.examined[language], when: words.eachStep[language] },
    { is: "expected", label: words.answer[language], when: answer[language] },
  ];
}

function missingItems(sheet: Sheet, { language, missing, silence: { effect } }: Acknowledgement): void {
  if (missing === undefined) return;
  sectionHeading(sheet, words.missing[language]);
  paragraph(sheet, words.missingBefore(missing.before)[language]);
  bullets(sheet, missing.items);
  if (effect !== "none") paragraph(sheet, words.whileMissing[effect][language], { style: styles.small });
}

function silence(sheet: Sheet, data: Acknowledgement): void {
  const { language, silence: due } = data;
  sectionHeading(sheet, words.silence[language]);
  switch (due.effect) {
    case "none":
      paragraph(sheet, words.noEffect[language]);
      break;
    case "acceptance":
      paragraph(sheet, words.acceptance(due.on)[language]);
      break;
    case "rejection":
      paragraph(sheet, words.rejection(due.on)[language]);
      appealMentions(sheet, words.appealFrom(due.on), data.appeal, data.service);
      break;
  }
}

function filed(sheet: Sheet, { language, summary }: Acknowledgement): void {
  sectionHeading(sheet, words.filed[language]);
  for (const group of summary) {
    groupHeading(sheet, group.title);
    rows(sheet, group.rows);
  }
}

function documents(sheet: Sheet, { language, documents: joined }: Acknowledgement): void {
  if (joined.length === 0) return;
  sectionHeading(sheet, words.documents[language]);
  rows(
    sheet,
    joined.map(({ name, sha256 }) => ({ label: name, value: shortPrint(sha256) })),
    { labelWidth: 300 },
  );
  paragraph(sheet, words.prints[language], { style: styles.small });
}

/** The first 16 hexadecimal digits by fours: enough to compare by eye. */
const shortPrint = (sha256: string): string => sha256.slice(0, 16).replace(/(.{4})(?=.)/g, "$1 ");

function fee(sheet: Sheet, data: Acknowledgement): void {
  const { language, fee: due, payment } = data;
  if (due === undefined) return;
  sectionHeading(sheet, words.fee[language], feeTableHeight(sheet, due));
  feeTable(sheet, due);
  if (payment !== undefined) paragraph(sheet, paymentInWords(payment, language), { style: styles.strong });
  algorithmMention(sheet, data);
}

function authenticity(sheet: Sheet, data: Acknowledgement): void {
  sectionHeading(sheet, words.authenticity[data.language]);
  paragraph(sheet, words.law[data.language], { style: styles.small, after: 4 });
  howToVerify(sheet, data);
}
