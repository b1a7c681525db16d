import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** For tests: the words a reader finds in a PDF, and its number of pages. */
export const readIssued = async (file: Buffer): Promise<{ text: string; pages: number }> => {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const words = contents.flatMap(({ items }) => items.map((item) => ("str" in item ? item.str : "")));
  await pdf.loadingTask.destroy();
  return { text: words.join(" ").replace(/\s+/g, " "), pages: pages.length };
};
