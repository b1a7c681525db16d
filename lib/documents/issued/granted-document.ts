import { formatDate, formatDay } from "#lib/engine/calendar.ts";
import type { Text } from "#lib/engine/text.ts";
import type { IssuedDocument, Row } from "./issued-document.ts";
import { keyPanel } from "./key-panel.ts";
import { automaticMention, howToVerify, serviceInCharge } from "./legal-mentions.ts";
import { footers, letterhead, words as letterheadWords } from "./letterhead.ts";
import { colours } from "./look.ts";
import { rows } from "./rows.ts";
import { type Sheet, writeSheet } from "./sheet.ts";
import { documentTitle, paragraph, sectionHeading, styles } from "./write-text.ts";

/** What the granting of an application makes, in the words of its definition. Days are ISO days in Paris. */
export type GrantedDocument = IssuedDocument & {
  title: string;
  holder: { name: string; address: readonly string[] };
  grantedOn: string;
  /** The last day it is good for. */
  until?: string;
  paragraphs: readonly string[];
  rows: readonly Row[];
  law: string;
  /** Nobody decided: the law wants that said, without which the decision is void (loi 78-17, article 47). */
  isAutomatic: boolean;
};

/** A document of any procedure: its title, whom it is for, what it says, what it is made from, how to check it. */
export function grantedDocumentPdf(data: GrantedDocument): Promise<Buffer> {
  const { language, reference, issuedAt, title } = data;
  return writeSheet({ title: `${title} ${reference}`, language, issuedAt, keywords: reference }, (sheet) => {
    letterhead(sheet, data);
    documentTitle(sheet, title);
    if (data.demonstration) specimen(sheet);
    paragraph(sheet, data.procedure, { style: styles.lead, after: 14 });
    summary(sheet, data);
    sectionHeading(sheet, words.says[language]);
    for (const text of data.paragraphs) paragraph(sheet, text, { after: 5 });
    rows(sheet, data.rows);
    paragraph(sheet, data.law, { style: styles.small, after: 3 });
    serviceInCharge(sheet, data);
    if (data.isAutomatic) automaticMention(sheet, data);
    howToVerify(sheet, data);
    footers(sheet, title, data);
  });
}

const specimen = (sheet: Sheet): void =>
  paragraph(sheet, letterheadWords.specimen[sheet.language], {
    style: { ...styles.lead, font: "semibold", colour: colours.danger },
  });

function summary(sheet: Sheet, data: GrantedDocument): void {
  const { language, reference, holder, grantedOn, until } = data;
  keyPanel(sheet, data, { kind: "figure", label: words.reference[language], value: reference }, [
    [`${words.to[language]} ${holder.name}`, ...holder.address].join(", "),
    until === undefined ? words.on(grantedOn)[language] : words.validity(grantedOn, until)[language],
  ]);
}

const words = {
  reference: { fr: "Numéro de dossier", en: "File number" },
  to: { fr: "Délivré à", en: "Issued to" },
  says: { fr: "Ce que dit ce document", en: "What this document says" },
  on: (day: string): Text => ({ fr: `Le ${formatDay(day, "fr")}`, en: `On ${formatDay(day, "en")}` }),
  validity: (from: string, until: string): Text => ({
    fr: `Valable du ${formatDate(from, "fr")} au ${formatDay(until, "fr")}.`,
    en: `Valid from ${formatDate(from, "en")} to ${formatDay(until, "en")}.`,
  }),
} as const;
