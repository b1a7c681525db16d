import { acknowledgementPdf } from "#lib/documents/issued/acknowledgement.ts";
import { summaryOf } from "#lib/engine/summary.ts";
import type { Language } from "#lib/engine/text.ts";
import { contextOf } from "../context.ts";
import { filingChanges } from "../filing.ts";
import { presentDocuments } from "../supporting-documents.ts";
import { type CaseFile, feeOfCase } from "./case-file.ts";
import { paymentOf } from "./payment-made.ts";

/** What was filed, on that day; what came later is not in it. */
export const acknowledgementOf = async (file: CaseFile): Promise<Buffer> => {
  const { application, procedure, submittedAt, issued, appeal } = file;
  const { language } = issued;
  const fee = feeOfCase(file);
  const payment = await paymentOf(application.applicationId, language);
  return acknowledgementPdf({
    ...issued,
    receivedAt: submittedAt,
    applicant: application.applicantName,
    summary: summaryOf(procedure, contextOf(application, submittedAt), language).map(({ title, rows }) => ({
      title: title[language],
      rows: rows.map(({ label, value }) => ({ label: label[language], value })),
    })),
    documents: await documentsFiled(file, language),
    silence: silenceOf(file),
    appeal,
    ...(fee ? { fee } : {}),
    ...(payment ? { payment } : {}),
  });
};

const documentsFiled = async ({ application, procedure, submittedAt }: CaseFile, language: Language) => {
  const filed = (await presentDocuments(application.applicationId)).filter(({ createdAt }) => createdAt <= submittedAt);
  return filed.map(({ slot, fileName, sha256 }) => {
    const label = procedure.documents.find(({ key }) => key === slot)?.label[language] ?? slot;
    return { name: `${label} (${fileName})`, sha256 };
  });
};

const silenceOf = ({ procedure, submittedAt }: CaseFile) => {
  const { silence } = procedure.clock;
  const { silenceOn } = filingChanges(procedure, submittedAt);
  return silence === "none" || silenceOn === null
    ? ({ effect: "none" } as const)
    : ({ effect: silence, on: silenceOn } as const);
};
