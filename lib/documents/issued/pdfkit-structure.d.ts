/** Attributes of structure elements that pdfkit writes and its types do not name yet. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    scope?: "Row" | "Column";
    /** Left, top, right and bottom of a figure, in points from the top of the page. */
    bbox?: [number, number, number, number];
    placement?: "Block";
  }
}
