import { colours, column, page } from "./look.ts";
import { rule } from "./rows.ts";
import { type RubricCode, rubricCodes, rubrics } from "./rubrics.ts";
import { makeRoom, type Sheet } from "./sheet.ts";
import { heightOf, put, styles, type TextStyle } from "./write-text.ts";

export type Rubrics = Partial<Record<RubricCode, string>>;
type Cell = { code: RubricCode; value: string; x: number };

const columns = 3;
const gap = 18;
const width = (column - gap * (columns - 1)) / columns;
const codeWidth = 31;
const codeStyle: TextStyle = { ...styles.strong, size: 9.5, colour: colours.ink };
const nameStyle: TextStyle = { ...styles.small, size: 8 };
const valueStyle: TextStyle = { ...styles.strong, size: 10 };

/** The vehicle's rubrics by three: code and name above, value below. */
export function rubricGrid(sheet: Sheet, vehicle: Rubrics): void {
  const list = sheet.doc.struct("L");
  sheet.root.add(list);
  const given = rubricCodes.flatMap((code) => (vehicle[code] === undefined ? [] : [{ code, value: vehicle[code] }]));
  for (let index = 0; index < given.length; index += columns) {
    const cells = given.slice(index, index + columns);
    gridRow(
      sheet,
      list,
      cells.map((cell, place) => ({ ...cell, x: page.left + place * (width + gap) })),
    );
  }
  list.end();
  sheet.y += 6;
}

function gridRow(sheet: Sheet, list: PDFKit.PDFStructureElement, cells: readonly Cell[]): void {
  const { doc, language } = sheet;
  const nameHeight = Math.max(
    ...cells.map(({ code, x }) => heightOf(sheet, rubrics[code][language], nameStyle, valueBox(x))),
  );
  const valueHeight = Math.max(...cells.map(({ value, x }) => heightOf(sheet, value, valueStyle, valueBox(x))));
  const height = nameHeight + valueHeight + 8;
  makeRoom(sheet, height);
  const { y } = sheet;
  for (const { code, value, x } of cells) {
    rule(sheet, y, { x, width });
    const name = doc.struct("Lbl", {}, () => {
      put(sheet, code, codeStyle, y + 4, { x, width: codeWidth });
      put(sheet, rubrics[code][language], nameStyle, y + 5, valueBox(x));
    });
    const body = doc.struct("LBody", {}, () => put(sheet, value, valueStyle, y + 5 + nameHeight, valueBox(x)));
    list.add(doc.struct("LI", {}, [name, body]));
  }
  sheet.y += height;
}

const valueBox = (x: number) => ({ x: x + codeWidth, width: width - codeWidth });
