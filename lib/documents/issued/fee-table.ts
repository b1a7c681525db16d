import { formatMoney } from "#lib/engine/money.ts";
import type { Text } from "#lib/engine/text.ts";
import type { FeeBreakdown, FeeLine } from "#lib/fees/fee-breakdown.ts";
import { colours, column, page } from "./look.ts";
import { rule } from "./rows.ts";
import { decorate, makeRoom, type Sheet } from "./sheet.ts";
import { type Box, heightOf, put, styles, type TextStyle } from "./write-text.ts";

const whole: Box = { x: page.left, width: column };
const cells = {
  code: { x: page.left, width: 40 },
  reason: { x: page.left + 44, width: column - 44 - 92 },
  amount: { x: page.right - 88, width: 88 },
} as const satisfies Record<string, Box>;

/** The height the whole table takes, so that it need not be cut. */
export const feeTableHeight = (sheet: Sheet, { lines }: FeeBreakdown): number =>
  lines.reduce((sum, line) => sum + lineHeights(sheet, line).whole + 10, headHeight + totalHeight + 10);

/** Every line with its reasoning, zero lines in grey, the total in the tinted foot. */
export function feeTable(sheet: Sheet, { lines, totalCents }: FeeBreakdown): void {
  const table = sheet.doc.struct("Table");
  sheet.root.add(table);
  table.add(headings(sheet));
  for (const line of lines) table.add(lineRow(sheet, line));
  table.add(totalRow(sheet, totalCents));
  table.end();
  sheet.y += 10;
}

function headings(sheet: Sheet): PDFKit.PDFStructureElement {
  const { doc, language, y } = sheet;
  const head = (text: Text, box: Box, align: "left" | "right" = "left") =>
    doc.struct("TH", { scope: "Column" }, () => put(sheet, text[language], styles.small, y, { ...box, align }));
  sheet.y += headHeight;
  return doc.struct("TR", {}, [
    head(words.code, cells.code),
    head(words.what, cells.reason),
    head(words.amount, cells.amount, "right"),
  ]);
}

function lineRow(sheet: Sheet, line: FeeLine): PDFKit.PDFStructureElement {
  const { code, label, explanation, source, cents } = line;
  const { doc, language } = sheet;
  const name: TextStyle = cents === 0 ? styles.label : styles.strong;
  const reason = explanation[language];
  const basis = source[language];
  const heights = lineHeights(sheet, line);
  makeRoom(sheet, heights.whole + 12);
  rule(sheet, sheet.y, whole);
  const top = sheet.y + 5;
  sheet.y = top + heights.whole + 5;
  const printedCode = code === "ROUNDING" ? "" : code;
  const codeStyle: TextStyle = cents === 0 ? styles.label : { ...styles.strong, colour: colours.ink };
  return doc.struct("TR", {}, [
    doc.struct("TD", {}, () => put(sheet, printedCode, codeStyle, top, cells.code)),
    doc.struct("TH", { scope: "Row" }, () => {
      put(sheet, label[language], name, top, cells.reason);
      put(sheet, reason, styles.small, top + heights.label, cells.reason);
      put(sheet, basis, basisStyle, top + heights.label + heights.reason, cells.reason);
    }),
    doc.struct("TD", {}, () =>
      put(sheet, formatMoney(cents, language), name, top, { ...cells.amount, align: "right" }),
    ),
  ]);
}

function lineHeights(sheet: Sheet, { label, explanation, source }: FeeLine) {
  const { language } = sheet;
  const heights = {
    label: heightOf(sheet, label[language], styles.strong, cells.reason),
    reason: heightOf(sheet, explanation[language], styles.small, cells.reason),
    basis: heightOf(sheet, source[language], basisStyle, cells.reason),
  };
  return { ...heights, whole: heights.label + heights.reason + heights.basis };
}

const headHeight = 16;
const totalHeight = 34;
const basisStyle: TextStyle = { ...styles.small, size: 7.5 };

function totalRow(sheet: Sheet, totalCents: number): PDFKit.PDFStructureElement {
  const { doc, language } = sheet;
  makeRoom(sheet, totalHeight);
  const top = sheet.y;
  decorate(sheet, () => doc.roundedRect(page.left - 8, top, column + 16, totalHeight, 8).fill(colours.inkPale));
  sheet.y += totalHeight;
  const amount = { x: page.right - 160, width: 160, align: "right" } as const;
  return doc.struct("TR", {}, [
    doc.struct("TD", {}, () => put(sheet, "Y.6", { ...styles.strong, colour: colours.ink }, top + 10, cells.code)),
    doc.struct("TH", { scope: "Row" }, () =>
      put(sheet, words.total[language], { ...styles.strong, size: 11.5 }, top + 10, cells.reason),
    ),
    doc.struct("TD", {}, () =>
      put(sheet, formatMoney(totalCents, language), { ...styles.figure, size: 15 }, top + 7, amount),
    ),
  ]);
}

const words = {
  code: { fr: "Rubrique", en: "Rubric" },
  what: { fr: "Nature et calcul", en: "What it is, how it is computed" },
  amount: { fr: "Montant", en: "Amount" },
  total: { fr: "Total", en: "Total" },
} as const satisfies Record<string, Text>;
