import { formatDate, formatInstant, parisDay } from "#lib/engine/calendar.ts";
import { formatMoney } from "#lib/engine/money.ts";
import type { FeeBreakdown } from "#lib/fees/fee-breakdown.ts";
import { decisionWords as words } from "./decision-words.ts";
import type { IssuedDocument } from "./issued-document.ts";
import { keyPanel } from "./key-panel.ts";
import { type AppealWays, algorithmMention, appealMentions, howToVerify } from "./legal-mentions.ts";
import { footers, letterhead } from "./letterhead.ts";
import { rows } from "./rows.ts";
import { type Sheet, writeSheet } from "./sheet.ts";
import { bullets, documentTitle, groupHeading, paragraph, sectionHeading, styles } from "./write-text.ts";

/** Considerations of law and of fact (CRPA L211-5). */
export type Ground = { title: string; law: string; facts: string };

export type Decision = IssuedDocument & {
  outcome:
    | { kind: "approved" /** What happens now. */; next: readonly string[] }
    | { kind: "refused"; grounds: readonly [Ground, ...Ground[]] /** What one can do. */; advice: readonly string[] };
  decidedAt: Date;
  filedAt: Date;
  addressee: { name: string; address: readonly string[] };
  /** Who decided (CRPA L111-2, L212-1). */
  agent: { name: string; capacity: string };
  appeal: AppealWays;
  /** Present when taxes were computed: the decision then says how. */
  fee?: FeeBreakdown;
  /** What becomes of a payment, in a sentence. */
  refund?: string;
};

/** The decision on a request: approval, or refusal with its grounds; who decided; ways and time limits of appeal. */
export function decisionPdf(data: Decision): Promise<Buffer> {
  const { language, reference, issuedAt, outcome } = data;
  const title = words.title[outcome.kind][language];
  return writeSheet({ title: `${title} ${reference}`, language, issuedAt, keywords: reference }, (sheet) => {
    letterhead(sheet, data);
    documentTitle(sheet, title);
    paragraph(sheet, data.procedure, { style: styles.lead, after: 14 });
    summary(sheet, data);
    ruling(sheet, data);
    payment(sheet, data);
    decider(sheet, data);
    sectionHeading(sheet, words.appeal[language], 150);
    appealMentions(sheet, words.appealFrom, data.appeal, data.service);
    howToVerify(sheet, data);
    footers(sheet, title, data);
  });
}

function summary(sheet: Sheet, data: Decision): void {
  const { language, addressee, decidedAt, reference } = data;
  keyPanel(sheet, data, { kind: "figure", label: words.reference[language], value: reference }, [
    `${words.decided[language]} ${formatInstant(decidedAt, language)}`,
    [`${words.to[language]} ${addressee.name}`, ...addressee.address].join(", "),
  ]);
}

function ruling(sheet: Sheet, { language, outcome, filedAt }: Decision): void {
  const filedOn = formatDate(parisDay(filedAt), language);
  sectionHeading(sheet, words.ruling[language]);
  paragraph(sheet, words[outcome.kind](filedOn)[language], { style: { ...styles.strong, size: 11 } });
  switch (outcome.kind) {
    case "approved":
      bullets(sheet, outcome.next);
      break;
    case "refused":
      for (const ground of outcome.grounds) writeGround(sheet, ground);
      advice(sheet, outcome.advice);
      break;
  }
}

function writeGround(sheet: Sheet, { title, law, facts }: Ground): void {
  const { language } = sheet;
  groupHeading(sheet, title);
  rows(
    sheet,
    [
      { label: words.law[language], value: law },
      { label: words.facts[language], value: facts },
    ],
    { labelWidth: 90 },
  );
}

function advice(sheet: Sheet, items: readonly string[]): void {
  if (items.length === 0) return;
  sectionHeading(sheet, words.advice[sheet.language]);
  bullets(sheet, items);
}

function payment(sheet: Sheet, data: Decision): void {
  const { language, fee, refund } = data;
  if (fee === undefined && refund === undefined) return;
  sectionHeading(sheet, words.payment[language]);
  if (fee !== undefined) paragraph(sheet, words.taxes(formatMoney(fee.totalCents, language))[language]);
  if (refund !== undefined) paragraph(sheet, refund);
  if (fee !== undefined) algorithmMention(sheet, data);
}

function decider(sheet: Sheet, { language, agent, service }: Decision): void {
  sectionHeading(sheet, words.agent[language], 100);
  rows(sheet, [
    { label: words.name[language], value: agent.name },
    { label: words.capacity[language], value: agent.capacity },
    { label: words.service[language], value: [service.name, ...service.postalAddress].join("\n") },
    { label: words.contact[language], value: `${service.email}\n${service.phone}` },
  ]);
  paragraph(sheet, words.unsigned[language], { style: styles.small });
}
