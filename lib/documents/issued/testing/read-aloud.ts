import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";

type Box = { left: number; right: number; top: number; bottom: number };
/** A piece of a page as it is read aloud: its tag, its words, where they stand. */
export type Piece = Box & { role: string; words: string; page: number };

const leaf = z.object({ type: z.literal("content"), id: z.string() });
const branch = z.object({ role: z.string(), children: z.array(z.unknown()) });
const placed = z.object({ str: z.string(), transform: z.array(z.number()), width: z.number(), height: z.number() });
const opened = z.object({ type: z.literal("beginMarkedContentProps"), id: z.string() });

/** For tests: what an independent reader finds in a PDF for whoever does not see it. */
export const readAloud = async (file: Buffer) => {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const pieces = (await Promise.all(pages.map(piecesOf))).flat();
  const about = await declared(pdf);
  await pdf.loadingTask.destroy();
  return { ...about, pieces };
};

const declared = async (pdf: PDFDocumentProxy) => {
  const { info } = await pdf.getMetadata();
  const { Title: title, Language: language } = z.object({ Title: z.string(), Language: z.string() }).parse(info);
  const preferences = z.record(z.string(), z.unknown()).parse((await pdf.getViewerPreferences()) ?? {});
  return { title, language, marked: (await pdf.getMarkInfo())?.Marked, showsTitle: preferences.DisplayDocTitle };
};

/** In the order of the tags, which is the order of reading. */
const piecesOf = async (page: PDFPageProxy): Promise<Piece[]> => {
  const drawn = await drawnOn(page);
  const walk = (node: unknown, role: string): Piece[] => {
    const content = leaf.safeParse(node);
    if (content.success) {
      const found = drawn.get(content.data.id);
      return found ? [{ ...found, role, page: page.pageNumber }] : [];
    }
    const within = branch.safeParse(node);
    return within.success ? within.data.children.flatMap((child) => walk(child, within.data.role)) : [];
  };
  return walk(await page.getStructTree(), "");
};

/** By the number that ties it to its tag: the words, and the box around them. */
const drawnOn = async (page: PDFPageProxy): Promise<Map<string, Box & { words: string }>> => {
  const drawn = new Map<string, Box & { words: string }>();
  let id = "";
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    const begins = opened.safeParse(item);
    if (begins.success) id = begins.data.id;
    const text = placed.safeParse(item);
    if (!text.success || text.data.str.trim() === "") continue;
    const [, , , , left = 0, bottom = 0] = text.data.transform;
    const box = { left, right: left + text.data.width, bottom, top: bottom + text.data.height };
    const known = drawn.get(id);
    drawn.set(
      id,
      known ? { ...around(known, box), words: known.words + text.data.str } : { ...box, words: text.data.str },
    );
  }
  return drawn;
};

const around = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  top: Math.max(one.top, other.top),
  bottom: Math.min(one.bottom, other.bottom),
});

/** Pieces read after another that an eye meets before it: higher on the page, and not in a column to its right; or left of it on its line. */
export const readTooLate = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    if (before === undefined || before.page !== piece.page) return [];
    const isHigher = piece.bottom >= before.top && piece.left < before.right;
    const isOnLine = piece.bottom < before.top && piece.top > before.bottom;
    const isLefter = isOnLine && piece.right <= before.left;
    return isHigher || isLefter ? [`“${piece.words}” after “${before.words}”`] : [];
  });
