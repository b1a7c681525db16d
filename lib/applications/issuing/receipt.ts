import { receiptPdf } from "#lib/documents/issued/receipt.ts";
import { type CaseFile, feeOfCase } from "./case-file.ts";
import { paymentOf } from "./payment-made.ts";

/** @throws when nothing was paid. */
export const receiptOf = async (file: CaseFile): Promise<Buffer> => {
  const { application, issued } = file;
  const fee = feeOfCase(file);
  const payment = await paymentOf(application.applicationId, issued.language);
  if (fee === undefined || payment === undefined) throw new Error("No receipt for what was not paid");
  return receiptPdf({ ...issued, payer: application.applicantName, payment, fee });
};
