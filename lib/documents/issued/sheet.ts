import PDFDocument from "pdfkit";
import type { Language } from "#lib/engine/text.ts";
import { fontFile, fontNames } from "./fonts.ts";
import { brand, page } from "./look.ts";

/** A document being written: the pen, and the element of the structure tree that text goes into. */
export type Sheet = {
  doc: PDFKit.PDFDocument;
  root: PDFKit.PDFStructureElement;
  language: Language;
  /** Where the next block starts, in points from the top of the page. */
  y: number;
};

export type SheetTitle = { title: string; language: Language; issuedAt: Date; keywords: string };

/** Writes a tagged PDF/A-2a whose bytes depend on nothing but what is written. */
export function writeSheet(about: SheetTitle, write: (sheet: Sheet) => void): Promise<Buffer> {
  const doc = new PDFDocument({
    ...{ size: "A4", margins: { top: page.top, bottom: 24, left: page.left, right: page.width - page.right } },
    ...{ pdfVersion: "1.7", subset: "PDF/A-2a", tagged: true, displayTitle: true, bufferPages: true },
    lang: { fr: "fr-FR", en: "en-GB" }[about.language],
    info: {
      Title: about.title,
      Author: brand.name,
      Creator: brand.name,
      Producer: brand.name,
      Keywords: about.keywords,
      CreationDate: about.issuedAt,
    },
  });
  for (const name of fontNames) doc.registerFont(name, fontFile(name));
  const finished = collect(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  write({ doc, root, language: about.language, y: page.top });
  root.end();
  doc.end();
  return finished;
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  doc.on("end", () => resolve(Buffer.concat(chunks)));
  doc.on("error", reject);
  return promise;
}

/** Draws what carries no meaning: grounds, rules, repeated headers. Readers aloud pass it over. */
export function decorate({ doc }: Sheet, draw: (doc: PDFKit.PDFDocument) => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  doc.save();
  draw(doc);
  doc.restore();
  doc.endMarkedContent();
}

/** Starts a new page unless that height is left on this one. */
export function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height <= page.bottom) return;
  sheet.doc.addPage();
  sheet.y = page.top;
}
