import QRCode from "qrcode";
import { colours } from "./look.ts";
import type { Sheet } from "./sheet.ts";

type Square = { x: number; y: number; size: number };

/** A QR code as vector squares, a figure that says what it leads to. */
export function qrFigure(sheet: Sheet, content: string, alternative: string, { x, y, size }: Square): void {
  const bbox: [number, number, number, number] = [x, y, x + size, y + size];
  const figure = sheet.doc.struct("Figure", { alt: alternative, bbox, placement: "Block" }, () =>
    draw(sheet.doc, content, { x, y, size }),
  );
  sheet.root.add(figure);
}

function draw(doc: PDFKit.PDFDocument, content: string, { x, y, size }: Square): void {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: "M" });
  const side = size / modules.size;
  doc.save();
  for (const { row, from, length } of runs(modules)) doc.rect(x + from * side, y + row * side, length * side, side);
  doc.fill(colours.inkDeep).restore();
}

/** Dark modules that touch on a row are drawn as one, so that no hairline shows between them. */
function runs({ size, data }: { size: number; data: Uint8Array }): { row: number; from: number; length: number }[] {
  const found = [];
  for (let row = 0; row < size; row += 1) {
    for (let from = 0; from < size; ) {
      let to = from;
      while (to < size && data[row * size + to] === 1) to += 1;
      if (to > from) found.push({ row, from, length: to - from });
      from = to + 1;
    }
  }
  return found;
}
