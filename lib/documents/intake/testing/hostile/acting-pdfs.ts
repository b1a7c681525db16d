import { deflateSync } from "node:zlib";
import { pdf } from "../../fixtures/documents.ts";
import { catalogue, flate, page, pages, pdfOf, stream } from "../pdf-parts.ts";
import type { Chance } from "./chance.ts";

const run = "app.alert(1)";
const withCatalogue = (entries: string, ...more: (string | Buffer)[]): Buffer =>
  pdfOf([`<</Type/Catalog/Pages 2 0 R${entries}>>`, pages, page(), stream("BT ET"), ...more]);

/** `/JavaScript` with any of its letters written by its code. */
const disguisedName = (name: string, chance: Chance): string =>
  [...name].map((letter) => (chance.number(3) === 0 ? `#${letter.charCodeAt(0).toString(16)}` : letter)).join("");

/** An action hidden in an object stream, which only a reader unfolds. */
const inObjectStream = (action: string): Buffer => {
  const head = "6 0 ";
  const packed = deflateSync(Buffer.from(`${head}${action}`));
  return withCatalogue("/OpenAction 6 0 R", stream(packed, `/Type/ObjStm/N 1/First ${head.length}${flate}`));
};

/** PDFs that do something, or carry something. None may be taken. */
export const actingPdfs: Readonly<Record<string, (chance: Chance) => Buffer>> = {
  "runs when opened": () => withCatalogue(`/OpenAction<</S/JavaScript/JS(${run})>>`),
  "runs when opened, its name disguised": (chance) =>
    withCatalogue(`/OpenAction<</S/${disguisedName("JavaScript", chance)}/JS(${run})>>`),
  "runs from an object stream": () => inObjectStream(`<</S/JavaScript/JS(${run})>>`),
  "has a named program": () => withCatalogue(`/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(${run})>>]>>>>`),
  "runs when its page is shown": () =>
    pdfOf([catalogue, pages, page(`/Contents 4 0 R/AA<</O<</S/JavaScript/JS(${run})>>>>`), stream("BT ET")]),
  "starts a program": () => withCatalogue("/OpenAction<</S/Launch/F(cmd.exe)/Win<</F(cmd.exe)/P(/c calc)>>>>"),
  "starts a program from a link": () =>
    pdfOf([
      catalogue,
      pages,
      page("/Contents 4 0 R/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A<</S/Launch/F(a.exe)>>>>]"),
      stream("BT ET"),
    ]),
  "carries a file": () =>
    withCatalogue(
      "/Names<</EmbeddedFiles<</Names[(a.exe)5 0 R]>>>>",
      "<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>",
      stream("MZ", "/Type/EmbeddedFile"),
    ),
  "is a form of forms": () => withCatalogue("/AcroForm<</Fields[]/XFA 5 0 R>>", stream("<xdp:xdp/>")),
  "sends its form": () => withCatalogue("/OpenAction<</S/SubmitForm/F(https://example.test/)>>"),
  "plays a film": () =>
    pdfOf([
      catalogue,
      pages,
      page("/Contents 4 0 R/Annots[<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]>>]"),
      stream("BT ET"),
    ]),
  "opens a file within it": () => withCatalogue("/OpenAction<</S/GoToE/T<</R/C/N(a.pdf)>>>>"),
};

/** Behind a password nobody can look. */
export const lockedPdf = (): Promise<Buffer> => pdf(1, { userPassword: "x", ownerPassword: "y" });
