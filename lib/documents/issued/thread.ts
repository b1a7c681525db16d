import { colours, column, page } from "./look.ts";
import { decorate, makeRoom, type Sheet } from "./sheet.ts";
import { heightOf, put, styles } from "./write-text.ts";

export type Milestone = { is: "done" | "now" | "expected"; label: string; when: string };

/** The thread from filing to answer: solid where things have happened, haloed where the file is, dotted ahead. */
export function thread(sheet: Sheet, milestones: readonly Milestone[]): void {
  const step = column / milestones.length;
  const box = (index: number) => ({ x: page.left + index * step, width: step - 16 });
  const heights = milestones.map(({ when }, index) => heightOf(sheet, when, styles.label, box(index)));
  const height = 46 + Math.max(...heights);
  makeRoom(sheet, height);
  const top = sheet.y + 8;
  decorate(sheet, (doc) => drawLine(doc, milestones, top, step));
  const list = sheet.doc.struct("L");
  sheet.root.add(list);
  milestones.forEach(({ label, when }, index) => {
    list.add(
      sheet.doc.struct("LI", {}, [
        sheet.doc.struct("Lbl", {}, () => put(sheet, label, styles.strong, top + 16, box(index))),
        sheet.doc.struct("LBody", {}, () => put(sheet, when, styles.label, top + 31, box(index))),
      ]),
    );
  });
  list.end();
  sheet.y += height + 8;
}

function drawLine(doc: PDFKit.PDFDocument, milestones: readonly Milestone[], y: number, step: number): void {
  milestones.slice(1).forEach((next, index) => {
    const from = page.left + index * step + 14;
    doc
      .moveTo(from, y)
      .lineTo(from + step - 20, y)
      .lineWidth(2)
      .lineCap("round");
    if (next.is === "expected") doc.dash(0.1, { space: 6 }).stroke(colours.ink).undash();
    else doc.stroke(colours.ink);
  });
  milestones.forEach(({ is }, index) => {
    const x = page.left + 6 + index * step;
    if (is === "now") doc.circle(x, y, 9).fill(colours.inkHalo);
    doc.circle(x, y, 5).lineWidth(1.6);
    if (is === "done") doc.fillAndStroke(colours.ink, colours.ink);
    if (is === "now") doc.fillAndStroke(colours.paper, colours.ink);
    if (is === "expected") doc.dash(2, { space: 1.8 }).fillAndStroke(colours.paper, colours.ink).undash();
  });
}
