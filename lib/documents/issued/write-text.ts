import { drawn, type FontName } from "./fonts.ts";
import { colours, column, page } from "./look.ts";
import { decorate, makeRoom, type Sheet } from "./sheet.ts";

export type TextStyle = { font: FontName; size: number; colour: string; leading: number };

export const styles = {
  title: { font: "bold", size: 22, colour: colours.text, leading: 3 },
  section: { font: "semibold", size: 13, colour: colours.text, leading: 2 },
  group: { font: "semibold", size: 10.5, colour: colours.ink, leading: 2 },
  lead: { font: "regular", size: 12, colour: colours.subtle, leading: 3 },
  body: { font: "regular", size: 10, colour: colours.text, leading: 2.5 },
  strong: { font: "semibold", size: 10, colour: colours.text, leading: 2.5 },
  label: { font: "regular", size: 10, colour: colours.subtle, leading: 2.5 },
  small: { font: "regular", size: 8.5, colour: colours.subtle, leading: 2 },
  figure: { font: "bold", size: 20, colour: colours.text, leading: 2 },
} as const satisfies Record<string, TextStyle>;

export type Box = { x: number; width: number };
type Placement = Box & { align?: "left" | "right" | "center"; link?: string };

/** Figures of one width, so that amounts and codes line up; words without any are laid out from pdfkit's cache. */
const figures = (text: string): { features?: PDFKit.Mixins.OpenTypeFeatures[] } =>
  /\d/.test(text) ? { features: ["tnum", "kern"] } : {};

const whole: Box = { x: page.left, width: column };

/** Writes inside the structure element being filled. */
export function put(
  { doc }: Sheet,
  text: string,
  style: TextStyle,
  y: number,
  { x, width, align = "left", link }: Placement,
) {
  use(doc, style).text(drawn(text), x, y, {
    width,
    align,
    lineGap: style.leading,
    ...figures(text),
    ...(link === undefined ? {} : { link }),
  });
}

export const heightOf = ({ doc }: Sheet, text: string, style: TextStyle, { width }: Box): number =>
  use(doc, style).heightOfString(drawn(text), { width, lineGap: style.leading, ...figures(text) });

export const widthOf = ({ doc }: Sheet, text: string, style: TextStyle): number =>
  use(doc, style).widthOfString(drawn(text), figures(text));

const use = (doc: PDFKit.PDFDocument, style: TextStyle) =>
  doc.font(style.font).fontSize(style.size).fillColor(style.colour);

type BlockOptions = { style?: TextStyle; box?: Box; after?: number };

/** One paragraph of the page's column. */
export function paragraph(
  sheet: Sheet,
  text: string,
  { style = styles.body, box = whole, after = 7 }: BlockOptions = {},
): void {
  block(sheet, "P", text, { style, box, after });
}

export function documentTitle(sheet: Sheet, text: string): void {
  block(sheet, "H1", text, { style: styles.title, box: whole, after: 6 });
}

/** A section's heading, kept on the page of what follows it for that height. */
export function sectionHeading(sheet: Sheet, text: string, keptWith = 50): void {
  makeRoom(sheet, 30 + keptWith);
  if (sheet.y > page.top) sheet.y += 12;
  block(sheet, "H2", text, { style: styles.section, box: whole, after: 6 });
}

export function groupHeading(sheet: Sheet, text: string): void {
  makeRoom(sheet, 48);
  block(sheet, "H3", text, { style: styles.group, box: whole, after: 3 });
}

function block(
  sheet: Sheet,
  tag: "P" | "H1" | "H2" | "H3",
  text: string,
  { style, box, after }: Required<BlockOptions>,
): void {
  const height = heightOf(sheet, text, style, box);
  makeRoom(sheet, height);
  sheet.root.add(sheet.doc.struct(tag, {}, () => put(sheet, text, style, sheet.y, box)));
  sheet.y += height + after;
}

/** A bulleted list. */
export function bullets(sheet: Sheet, items: readonly string[]): void {
  const box = { x: page.left + 14, width: column - 14 };
  const list = sheet.doc.struct("L");
  sheet.root.add(list);
  for (const item of items) {
    const height = heightOf(sheet, item, styles.body, box);
    makeRoom(sheet, height);
    const { y } = sheet;
    decorate(sheet, (doc) => doc.circle(page.left + 4, y + 5.5, 1.8).fill(colours.ink));
    const body = sheet.doc.struct("LBody", {}, () => put(sheet, item, styles.body, y, box));
    list.add(sheet.doc.struct("LI", {}, [body]));
    sheet.y += height + 3.5;
  }
  list.end();
  sheet.y += 4;
}

/** An address one can follow, on its own line. */
export function linkLine(sheet: Sheet, url: string, style: TextStyle = styles.small): void {
  const height = heightOf(sheet, url, style, whole);
  makeRoom(sheet, height);
  const link = sheet.doc.struct("Link", { alt: url }, () =>
    put(sheet, url, { ...style, colour: colours.ink }, sheet.y, { ...whole, link: url }),
  );
  sheet.root.add(sheet.doc.struct("P", {}, [link]));
  sheet.y += height + 4;
}
