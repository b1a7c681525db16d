import type { Text } from "#lib/engine/text.ts";
import type { IssuedDocument, Row } from "./issued-document.ts";
import { colours, column, page } from "./look.ts";
import { qrFigure } from "./qr.ts";
import { decorate, makeRoom, type Sheet } from "./sheet.ts";
import { heightOf, put, styles, type TextStyle, widthOf } from "./write-text.ts";

const qrSize = 92;
const padding = 18;
const captioned = qrSize + 26;
const textBox = { x: page.left + padding, width: column - qrSize - padding * 3 };

type Part = { text: string; style: TextStyle; kind: "line" | "plate" };
export type Key = Row & { kind: "figure" | "plate" };

/** What one looks for first, on stone: a large figure, a few lines, and the code that leads to the verification page. */
export function keyPanel(sheet: Sheet, issued: IssuedDocument, key: Key, lines: readonly string[]): void {
  const parts: Part[] = [
    { text: key.label, style: styles.label, kind: "line" },
    { text: key.value, style: styles.figure, kind: key.kind === "plate" ? "plate" : "line" },
    ...lines.map((text): Part => ({ text, style: styles.body, kind: "line" })),
  ];
  const textHeight = parts.reduce((sum, part) => sum + partHeight(sheet, part), 0);
  const height = Math.max(captioned, textHeight) + 28;
  makeRoom(sheet, height);
  const top = sheet.y;
  decorate(sheet, (doc) => doc.roundedRect(page.left, top, column, height, 12).fill(colours.stoneDeep));
  let y = top + (height - textHeight) / 2;
  for (const part of parts) {
    writePart(sheet, part, y);
    y += partHeight(sheet, part);
  }
  verification(sheet, issued, top + (height - captioned) / 2 + 4);
  sheet.y = top + height + 12;
}

const partHeight = (sheet: Sheet, { text, style, kind }: Part): number =>
  heightOf(sheet, text, style, textBox) + { line: 2, plate: 20 }[kind];

/** Registration numbers are always set as a plate. */
function writePart(sheet: Sheet, { text, style, kind }: Part, y: number): void {
  if (kind === "line") {
    sheet.root.add(sheet.doc.struct("P", {}, () => put(sheet, text, style, y, textBox)));
    return;
  }
  const width = widthOf(sheet, text, style) + 32;
  decorate(sheet, (doc) =>
    doc
      .roundedRect(textBox.x, y + 3, width, 36, 6)
      .lineWidth(1.6)
      .fillAndStroke(colours.paper, colours.text),
  );
  const box = { x: textBox.x, width, align: "center" } as const;
  sheet.root.add(sheet.doc.struct("P", {}, () => put(sheet, text, style, y + 9, box)));
}

function verification(sheet: Sheet, { verification: { url, code }, language }: IssuedDocument, y: number): void {
  const x = page.right - padding - qrSize;
  decorate(sheet, (doc) => doc.roundedRect(x - 6, y - 6, qrSize + 12, qrSize + 12, 6).fill(colours.paper));
  qrFigure(sheet, url, `${words.alternative[language]} ${url}`, { x, y, size: qrSize });
  const caption = { x: x - 22, width: qrSize + 44, align: "center" } as const;
  const style = { ...styles.small, font: "semibold", colour: colours.text } as const;
  sheet.root.add(
    sheet.doc.struct("P", {}, () => put(sheet, `${words.code[language]} ${code}`, style, y + qrSize + 12, caption)),
  );
}

const words = {
  alternative: {
    fr: "Code QR qui mène à la page de vérification de ce document\u00a0:",
    en: "QR code leading to the page that verifies this document:",
  },
  code: { fr: "Code", en: "Code" },
} as const satisfies Record<string, Text>;
