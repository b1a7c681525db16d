import PDFDocument from "pdfkit";
import { drawn, fontFile } from "#lib/documents/issued/fonts.ts";

export type Pen = PDFKit.PDFDocument;
type Look = {
  font?: "regular" | "bold";
  size?: number;
  colour?: string;
  width?: number;
  align?: "left" | "right" | "center";
};

export const A4 = { width: 595.28, height: 841.89, margin: 56 } as const;

/** One page of A4, marked as a specimen. Its bytes depend on nothing but what is drawn. */
export const paper = (title: string, madeAt: Date, draw: (pen: Pen) => void): Promise<Buffer> => {
  const pen = new PDFDocument({ size: "A4", margin: 0, info: { Title: title, CreationDate: madeAt } });
  for (const name of ["regular", "bold"] as const) pen.registerFont(name, fontFile(name));
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  pen.on("data", (chunk: Buffer) => chunks.push(chunk));
  pen.on("end", () => resolve(Buffer.concat(chunks)));
  pen.on("error", reject);
  draw(pen);
  mark(pen);
  pen.end();
  return promise;
};

export const write = (pen: Pen, text: string, x: number, y: number, look: Look = {}): void => {
  const { font = "regular", size = 10.5, colour = "#22201c", width = A4.width - A4.margin - x, align = "left" } = look;
  pen.font(font).fontSize(size).fillColor(colour).text(drawn(text), x, y, { width, align, lineGap: 2 });
};

/** A label above what was written in its box. */
export const rubric = (pen: Pen, label: string, value: string, x: number, y: number, width: number): void => {
  pen.roundedRect(x, y, width, 38, 4).lineWidth(0.7).stroke("#b9b0a0");
  write(pen, label, x + 8, y + 5, { size: 7.5, colour: "#6a6359", width: width - 16 });
  write(pen, value, x + 8, y + 18, { size: 11, width: width - 16 });
};

export const signature = (pen: Pen, x: number, y: number): void => {
  pen.save().translate(x, y).lineWidth(1.6).lineCap("round");
  pen
    .path(
      "M0 22C12-16 26-10 18 16 15 30 32 8 38 4c5-3-2 21 8 16 9-5 10-14 16-11 5 3-3 15 9 9 14-8 10-22 38-15M10 33c28 4 60-2 88-8",
    )
    .stroke("#2f4a8c");
  pen.restore();
};

/** Across the page, so that no specimen is taken for the real thing. */
const mark = (pen: Pen): void => {
  pen.save().rotate(-50, { origin: [A4.width / 2, A4.height / 2] });
  pen.fillOpacity(0.08);
  write(pen, "SPÉCIMEN", 0, A4.height / 2 - 50, {
    font: "bold",
    size: 96,
    colour: "#9e2e24",
    width: A4.width,
    align: "center",
  });
  pen.restore();
};
