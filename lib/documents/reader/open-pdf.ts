import { realpathSync } from "node:fs";
import { join } from "node:path";
import { Canvas, createCanvas } from "@napi-rs/canvas";
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { isActive, isEncrypted, saysItActs } from "./active-content.ts";
import { limits } from "./limits.ts";
import { type OpenedDocument, Unreadable } from "./opened-document.ts";
import { pdfText } from "./pdf-text.ts";
import { unfoldsTooFar } from "./unfolding.ts";

const resources = join(realpathSync(process.cwd()), "node_modules/pdfjs-dist");

/** Beside the library: half as long to read. */
GlobalWorkerOptions.workerSrc = "./pdf.worker.min.mjs";
/** Without the platform’s, which takes a millisecond for each font and each page, the library unfolds them itself. */
Reflect.deleteProperty(globalThis, "DecompressionStream");

/** Nothing is fetched, nothing is evaluated: fonts, character maps and decoders come with the library. */
const precautions = {
  isEvalSupported: false,
  enableXfa: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  disableFontFace: true,
  standardFontDataUrl: `${resources}/standard_fonts/`,
  cMapUrl: `${resources}/cmaps/`,
  cMapPacked: true,
  iccUrl: `${resources}/iccs/`,
  wasmUrl: `${resources}/wasm/`,
  maxImageSize: limits.pixels,
  verbosity: 0,
};

export const openPdf = async (content: Buffer): Promise<OpenedDocument> => {
  if (await unfoldsTooFar(content)) throw new Unreadable("too-demanding");
  const text = pdfText(content);
  if (text !== undefined && holdsMore(text, pageWords, limits.pages * 20)) throw new Unreadable("too-many-pages");
  if (text !== undefined && holdsMore(text, objectWords, limits.objects)) throw new Unreadable("too-demanding");
  const opened = await open(content);
  if (opened.numPages > limits.pages) throw new Unreadable("too-many-pages");
  const first = (await opened.getPage(1)).getViewport({ scale: 1 });
  return {
    pages: opened.numPages,
    size: { width: Math.ceil(first.width), height: Math.ceil(first.height) },
    verify: () => verify(content, text, opened),
    close: () => opened.loadingTask.destroy(),
    draw: async (page, maxWidth) => draw(await opened.getPage(page), maxWidth),
  };
};

const pageWords = /\/Type\s*\/Page(?![A-Za-z])/g;
const objectWords = /endobj/g;

/** What was written and since replaced counts too, so that the bounds are far from what anyone sends. */
const holdsMore = (text: readonly string[], words: RegExp, most: number): boolean =>
  text.some((part) => part.match(words)?.[most] !== undefined);

const open = async (content: Buffer): Promise<PDFDocumentProxy> => {
  try {
    return await getDocument({ data: new Uint8Array(content), ...precautions }).promise;
  } catch (error) {
    throw new Unreadable(error instanceof Error && error.name === "PasswordException" ? "encrypted-pdf" : "broken");
  }
};

/** The reader repairs what it can, even half a file: the end mark (ISO 32000-1, 7.5.5) tells whether all of it came. */
const verify = async (content: Buffer, text: string[] | undefined, opened: PDFDocumentProxy) => {
  const tail = content
    .subarray(-4096)
    .toString("latin1")
    .replace(/[\s\0]+$/, "");
  if (!tail.slice(-1024).includes("%%EOF")) throw new Unreadable("broken");
  if (text === undefined && !(await isEncrypted(opened))) throw new Unreadable("too-demanding");
  if (saysItActs(text ?? []) || (await isActive(opened))) throw new Unreadable("active-pdf");
  for (let page = 2; page <= opened.numPages; page++) await opened.getPage(page);
  // The text goes through the whole of a page without unfolding its images.
  await (await opened.getPage(1)).getTextContent();
};

/** The reader draws on the same canvas as a browser's, as far as it needs. */
const isBrowserCanvas = (canvas: unknown): canvas is HTMLCanvasElement => canvas instanceof Canvas;

const draw = async (page: PDFPageProxy, maxWidth: number) => {
  const viewport = page.getViewport({ scale: scaleOf(page, maxWidth) });
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const canvas = createCanvas(width, height);
  if (!isBrowserCanvas(canvas)) throw new Error("Another library’s canvas");
  await page.render({ canvas, viewport, background: "#fff" }).promise;
  // Encoded in the background, a canvas may be collected meanwhile, and the process falls.
  return { image: canvas.encodeSync("webp", 82), width, height };
};

const scaleOf = (page: PDFPageProxy, maxWidth: number): number => {
  const { width, height } = page.getViewport({ scale: 1 });
  return Math.min(maxWidth / width, limits.drawnSide / height, Math.sqrt(limits.drawnPixels / (width * height)));
};
