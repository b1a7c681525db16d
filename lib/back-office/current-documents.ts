import type { DocumentRow } from "#lib/applications/supporting-documents.ts";

type Request = { items: readonly { kind: string; key: string }[]; createdAt: Date; answeredAt: Date | null };
type Dated = Pick<DocumentRow, "slot" | "createdAt">;

/** A document handed in before the service asked for it again no longer counts once the answer has come. */
export const isSuperseded = (document: Dated, requests: readonly Request[]): boolean =>
  requests.some(
    (request) =>
      request.answeredAt !== null &&
      document.createdAt <= request.createdAt &&
      request.items.some((item) => item.kind === "document" && item.key === document.slot),
  );

export const currentDocuments = <Row extends Dated>(documents: readonly Row[], requests: readonly Request[]): Row[] =>
  documents.filter((document) => !isSuperseded(document, requests));
