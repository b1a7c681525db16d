import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { nameIn } from "./pdf-names.ts";

/** Names that make a PDF act, or carry other files (ISO 32000-1, 12.6.4 and 7.11.4): a scan, a photo or a bill has none. */
const acting = nameIn(
  "JavaScript",
  "Launch",
  "EmbeddedFile",
  "EmbeddedFiles",
  "RichMedia",
  "Rendition",
  "ImportData",
  "SubmitForm",
  "GoToE",
);

/** Whether what a PDF says holds a program, an action on the machine that opens it, or another file. */
export const saysItActs = (text: readonly string[]): boolean => text.some((part) => acting.test(part));

/** The same, from what the reader understood: it deciphers what an encrypted file hides from the search above. */
export const isActive = async (opened: PDFDocumentProxy): Promise<boolean> => {
  const { info } = await opened.getMetadata();
  if ("IsXFAPresent" in info && info.IsXFAPresent === true) return true;
  return (await opened.getAttachments()) !== null || (await opened.getJSActions()) !== null;
};

/** Object streams of an encrypted file cannot be unfolded before they are deciphered. */
export const isEncrypted = async (opened: PDFDocumentProxy): Promise<boolean> => {
  const { info } = await opened.getMetadata();
  return "EncryptFilterName" in info && info.EncryptFilterName !== null;
};
