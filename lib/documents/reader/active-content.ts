import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { pdfText } from "./pdf-text.ts";

/** Names that make a PDF act, or carry other files (ISO 32000-1, 12.6.4 and 7.11.4): a scan, a photo or a bill has none. */
const acting = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|ImportData|SubmitForm|GoToE)(?![A-Za-z0-9])/;

/**
 * Whether a PDF holds a program, an action on the machine that opens it, or another file. It is looked for in what is written
 * and, where the file is encrypted, in what the reader understood.
 */
export const isActive = async (content: Buffer, opened: PDFDocumentProxy): Promise<boolean> => {
  const text = pdfText(content);
  if (text === undefined ? !(await isEncrypted(opened)) : acting.test(text)) return true;
  const { info } = await opened.getMetadata();
  if ("IsXFAPresent" in info && info.IsXFAPresent === true) return true;
  return (await opened.getAttachments()) !== null || (await opened.getJSActions()) !== null;
};

/** Object streams of an encrypted file cannot be unfolded before they are deciphered. */
const isEncrypted = async (opened: PDFDocumentProxy): Promise<boolean> => {
  const { info } = await opened.getMetadata();
  return "EncryptFilterName" in info && info.EncryptFilterName !== null;
};
