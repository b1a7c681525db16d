import type { Language, Text } from "#lib/engine/text.ts";
import type { IssuedDocument } from "./issued-document.ts";
import { brand, colours, page } from "./look.ts";
import { decorate, type Sheet } from "./sheet.ts";
import { heightOf, put, styles, widthOf } from "./write-text.ts";

const band = 76;

/** The first page's head: the mark and its name on stone, the service on the right. Text starts below it. */
export function letterhead(sheet: Sheet, { service, language }: IssuedDocument): void {
  const { doc, root } = sheet;
  decorate(sheet, () => {
    doc.rect(0, 0, page.width, band).fill(colours.stone);
    doc.moveTo(0, band).lineTo(page.width, band).lineWidth(0.6).stroke(colours.line);
    drawMark(doc, page.left, 20, 36);
  });
  const name = { x: page.left + 47, width: 180 };
  root.add(doc.struct("P", {}, () => put(sheet, brand.name, { ...styles.section, font: "bold", size: 16 }, 20, name)));
  root.add(doc.struct("P", {}, () => put(sheet, brand.tagline[language], styles.small, 41, name)));
  const right = { x: page.right - 230, width: 230, align: "right" } as const;
  const height = heightOf(sheet, service.name, styles.strong, right);
  root.add(doc.struct("P", {}, () => put(sheet, service.name, styles.strong, 38 - height / 2, right)));
  sheet.y = band + 22;
}

/** An arch, its threshold and the thread that leads in. */
export function drawMark(doc: PDFKit.PDFDocument, x: number, y: number, size: number): void {
  doc
    .save()
    .translate(x, y)
    .scale(size / 36);
  doc.roundedRect(0, 0, 36, 36, 10).fill(colours.ink);
  doc.lineWidth(2.8).lineCap("round");
  doc.path("M10.5 22.5V16a7.5 7.5 0 0 1 15 0v6.5").stroke(colours.paper);
  doc.path("M6 28.5h24").stroke(colours.inkHalo);
  doc.path("M18 17v11.5").dash(0.1, { space: 4.2 }).stroke(colours.honey);
  doc.undash().restore();
}

/** On every page: what the document is, how it is checked, which page this is. */
export function footers(sheet: Sheet, title: string, issued: IssuedDocument): void {
  const { doc, language } = sheet;
  const { count } = doc.bufferedPageRange();
  const identity = `${title} · ${issued.reference}`;
  const check = `${words.check[language]} ${issued.verification.url} · ${words.code[language]} ${issued.verification.code}`;
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(index);
    doc.markContent("Artifact", { type: "Pagination" });
    doc.moveTo(page.left, 784).lineTo(page.right, 784).lineWidth(0.6).stroke(colours.line);
    const left = { x: page.left, width: 420 };
    put(sheet, identity, { ...styles.small, font: "semibold" }, 791, left);
    put(sheet, check, styles.small, 803, left);
    const number = { x: page.right - 60, width: 60, align: "right" } as const;
    put(sheet, `${index + 1} / ${count}`, { ...styles.small, font: "semibold" }, 791, number);
    if (issued.demonstration) specimen(sheet, language);
    doc.endMarkedContent();
  }
}

/** Across the page, so that a specimen is never taken for a title. */
function specimen(sheet: Sheet, language: Language): void {
  const { doc } = sheet;
  const style = { ...styles.figure, size: 40, colour: colours.danger };
  const text = words.specimen[language];
  const width = widthOf(sheet, text, style) + 8;
  doc
    .save()
    .rotate(-52, { origin: [page.width / 2, page.height / 2] })
    .fillOpacity(0.12);
  put(sheet, text, style, page.height / 2 - 20, { x: (page.width - width) / 2, width, align: "center" });
  doc.restore().fillOpacity(1);
}

export const words = {
  specimen: { fr: "Spécimen de démonstration – sans valeur", en: "Demonstration specimen – without value" },
  check: { fr: "À vérifier sur", en: "Check it at" },
  code: { fr: "code", en: "code" },
} as const satisfies Record<string, Text>;
