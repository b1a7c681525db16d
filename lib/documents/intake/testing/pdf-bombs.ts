import { deflateSync } from "node:zlib";
import { packedRepeat } from "./packed-zeros.ts";
import { catalogue, flate, onePage, page, pages, pdfOf, stream } from "./pdf-parts.ts";

/** A hundred bytes a page: 50,000 of them are within what may be sent. */
const manyPages = (count: number, told = count): Buffer => {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(" ");
  const leaf = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>";
  return pdfOf([
    catalogue,
    `<</Type/Pages/Kids[${kids}]/Count ${told}>>`,
    ...Array.from({ length: count }, () => leaf),
  ]);
};

const selfDrawing = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>";
const formLoop = (): Buffer => {
  const drawing = Buffer.from("/F Do ".repeat(50));
  const form = Buffer.concat([
    Buffer.from(`${selfDrawing}/Length ${drawing.length}>> stream\n`),
    drawing,
    Buffer.from("\nendstream"),
  ]);
  return pdfOf([catalogue, pages, page("/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>"), stream("/F Do"), form]);
};

export const pdfBombs = {
  "a PDF of 50,000 pages": () => manyPages(50_000),
  "a PDF of 50,000 pages that says it has one": () => manyPages(50_000, 1),
  "a PDF whose page unfolds to 2 GB": () => onePage(packedRepeat(200), flate),
  "a PDF of 60 drawings of 140 MB each": () => {
    const drawings = Array.from({ length: 60 }, () => stream(packedRepeat(14), flate));
    const all = drawings.map((_, rank) => `${rank + 4} 0 R`).join(" ");
    return pdfOf([catalogue, pages, page(`/Contents[${all}]`), ...drawings]);
  },
  "a PDF whose page is 140 MB of drawing": () => onePage(packedRepeat(14, "q Q "), flate),
  "a PDF packed three times over": () => {
    const inner = Buffer.from(`${packedRepeat(100).toString("hex")}>`);
    return onePage(deflateSync(inner), "/Filter[/FlateDecode/ASCIIHexDecode/FlateDecode]");
  },
  "a PDF whose objects unfold to 1 GB": () =>
    onePage("", "", stream(packedRepeat(100), `/Type/ObjStm/N 9/First 9${flate}`)),
  "a PDF of a million nested lists": () =>
    pdfOf([catalogue, pages, page("/Contents 4 0 R/Resources 5 0 R"), stream("/F Do"), "[".repeat(1_000_000)]),
  "a PDF of a million nested lists that is its page tree": () =>
    pdfOf([catalogue, `<</Type/Pages/Kids${"[".repeat(1_000_000)}`, page()]),
  "a PDF whose pages are within one another": () =>
    pdfOf([catalogue, "<</Type/Pages/Kids[2 0 R 2 0 R 2 0 R]/Count 90>>", page()]),
  "a PDF whose form draws itself": formLoop,
  "a PDF whose tables refer to one another": () =>
    Buffer.concat([onePage("", ""), Buffer.from("xref\n0 0\ntrailer <</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n")]),
  "a PDF with an image of 3.6 billion points": () =>
    onePage(
      "q 595 0 0 842 0 0 cm /I Do Q",
      "",
      stream(
        packedRepeat(14, 0),
        `/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceGray/BitsPerComponent 8${flate}`,
      ),
    ),
  "a PDF of nine megabytes of comments": () => onePage("", "", `<<>>\n${"%".repeat(9_000_000)}`),
  "a PDF of 400,000 objects": () => pdfOf([catalogue, pages, page(""), ...Array.from({ length: 400_000 }, () => "0")]),
} as const satisfies Record<string, () => Buffer>;
