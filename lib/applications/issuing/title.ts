import { type GrantedDocument, grantedDocumentPdf } from "#lib/documents/issued/granted-document.ts";
import { formatDate, isDay, parisDay } from "#lib/engine/calendar.ts";
import { type Context, holds, type Scalar, valueAt } from "#lib/engine/condition.ts";
import { downloadOf, grantedUntil } from "#lib/engine/delivery.ts";
import type { Download } from "#lib/engine/delivery-schema.ts";
import { addressLines } from "#lib/engine/summary.ts";
import type { Language } from "#lib/engine/text.ts";
import { contextOf } from "../context.ts";
import type { CaseFile } from "./case-file.ts";
import { wayGranted } from "./way-granted.ts";

/** What was granted, as the definition words it. @throws when the procedure gives nothing to download, or it was not granted */
export const titleOf = async (file: CaseFile): Promise<Buffer> => {
  const { application, procedure, issued } = file;
  const download = downloadOf(procedure.delivery);
  if (download === undefined) throw new Error(`Nothing to download in ${procedure.slug}`);
  const way = await wayGranted(application.applicationId);
  if (way === undefined || application.decision !== "approved" || application.payment === "due")
    throw new Error("Nothing is given before it is granted and paid");
  const { language } = issued;
  const context = contextOf(application, way.at);
  const madeOn = parisDay(issued.issuedAt);
  const until = grantedUntil(procedure, madeOn);
  return grantedDocumentPdf({
    ...issued,
    title: download.title[language],
    holder: holderOf(file),
    grantedOn: madeOn,
    ...(until ? { until } : {}),
    paragraphs: download.paragraphs.filter(isShown(context)).map(({ text }) => text[language]),
    rows: rowsOf(download, context, language),
    law: download.legalBasis,
    isAutomatic: way.action === "grant",
  });
};

/** The applicant, where the procedure knows an address of theirs. */
export const holderOf = ({ application, procedure: { deliverTo } }: CaseFile): GrantedDocument["holder"] => ({
  name: application.applicantName,
  address: deliverTo === undefined ? [] : addressLines(deliverTo, application.answers),
});

const isShown =
  (context: Context) =>
  ({ shownWhen }: Pick<Download["rubrics"][number], "shownWhen">): boolean =>
    shownWhen === undefined || holds(shownWhen, context);

const rowsOf = ({ rubrics }: Download, context: Context, language: Language): GrantedDocument["rows"] =>
  rubrics.filter(isShown(context)).flatMap((rubric) => {
    const value = valueAt(rubric.of, context);
    return value === undefined ? [] : [{ label: rubric.label[language], value: shown(value, rubric, language) }];
  });

const shown = (value: Scalar, { display, unit, values }: Download["rubrics"][number], language: Language): string => {
  const named = values?.[String(value)];
  if (named) return named[language];
  const text = display === "day" && isDay(String(value)) ? formatDate(String(value), language) : String(value);
  return unit === undefined ? text : `${text}\u00a0${unit}`;
};
