import type { Row } from "./issued-document.ts";
import { colours, column, page } from "./look.ts";
import { decorate, makeRoom, type Sheet } from "./sheet.ts";
import { type Box, heightOf, put, styles, type TextStyle } from "./write-text.ts";

type RowLayout = { box?: Box; labelWidth?: number; valueStyle?: TextStyle };

/** Labels and values, a rule between two: a list whose labels are its terms. */
export function rows(
  sheet: Sheet,
  items: readonly Row[],
  { box = { x: page.left, width: column }, labelWidth = 150, valueStyle = styles.body }: RowLayout = {},
): void {
  const labelBox = { x: box.x, width: labelWidth - 12 };
  const valueBox = { x: box.x + labelWidth, width: box.width - labelWidth };
  const list = sheet.doc.struct("L");
  sheet.root.add(list);
  items.forEach(({ label, value }, index) => {
    const height = Math.max(
      heightOf(sheet, label, styles.label, labelBox),
      heightOf(sheet, value, valueStyle, valueBox),
    );
    makeRoom(sheet, height + 7);
    const { y } = sheet;
    if (index > 0) rule(sheet, y - 1, box);
    list.add(
      sheet.doc.struct("LI", {}, [
        sheet.doc.struct("Lbl", {}, () => put(sheet, label, styles.label, y + 3, labelBox)),
        sheet.doc.struct("LBody", {}, () => put(sheet, value, valueStyle, y + 3, valueBox)),
      ]),
    );
    sheet.y += height + 6;
  });
  list.end();
  sheet.y += 6;
}

export function rule(sheet: Sheet, y: number, { x, width }: Box): void {
  decorate(sheet, (doc) =>
    doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .stroke(colours.line),
  );
}
