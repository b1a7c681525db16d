import PDFDocument from "pdfkit";
import sharp from "sharp";

/** A file as somebody chooses it on their device. */
export type ChosenFile = { name: string; mimeType: string; buffer: Buffer };

/** A page of paper, saved as PDF. */
export const paper = async (name: string, words: string, password?: string): Promise<ChosenFile> => {
  const document = new PDFDocument({ size: "A5", ...(password ? { userPassword: password, pdfVersion: "1.7" } : {}) });
  const parts: Buffer[] = [];
  document.on("data", (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.once("end", resolve));
  document.fontSize(16).text(words);
  document.end();
  await ended;
  return { name, mimeType: "application/pdf", buffer: Buffer.concat(parts) };
};

/** A photograph taken with a phone. */
export const photograph = async (name: string): Promise<ChosenFile> => ({
  name,
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 600, height: 800, channels: 3, background: "#d8d2c4" } })
    .jpeg()
    .toBuffer(),
});

/** A document of a word processor that somebody has named as a PDF: it begins as any archive does. */
export const renamed = (name: string): ChosenFile => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.concat([
    Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000", "latin1"),
    Buffer.alloc(2000, "word/document.xml "),
  ]),
});

export const nothing = (name: string): ChosenFile => ({ name, mimeType: "application/pdf", buffer: Buffer.alloc(0) });
