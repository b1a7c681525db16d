/** A PDF from the objects given, numbered from 1; the first is its catalogue. Readers find objects without a table. */
export const pdfOf = (objects: readonly (string | Buffer)[], trailer = ""): Buffer =>
  Buffer.concat([
    Buffer.from("%PDF-1.7\n"),
    ...objects.flatMap((object, index) => [
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from("\nendobj\n"),
    ]),
    Buffer.from(`trailer <</Root 1 0 R/Size ${objects.length + 1}${trailer}>>\n%%EOF\n`),
  ]);

export const stream = (content: Buffer | string, entries = ""): Buffer => {
  const bytes = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${entries}>> stream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
};

export const flate = "/Filter/FlateDecode";
export const catalogue = "<</Type/Catalog/Pages 2 0 R>>";
export const pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
export const page = (entries = "/Contents 4 0 R") =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>${entries}>>`;

/** One page that draws this. */
export const onePage = (drawing: Buffer | string, entries = "", ...more: (string | Buffer)[]): Buffer =>
  pdfOf([catalogue, pages, page(), stream(drawing, entries), ...more]);
