import { Readable } from "node:stream";
import { type DocumentRow, isReadable, isSound } from "#lib/applications/supporting-documents.ts";
import { isMediaType } from "#lib/documents/media-type.ts";
import { renderPage } from "#lib/documents/preview/render-page.ts";
import { documentStore } from "#lib/documents/store.ts";
import { inertPolicy, policyHeader } from "./policy/content-policy.ts";
import { readableAnswer } from "./unreadable-answer.ts";

const guarded = {
  [policyHeader]: inertPolicy,
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "private, no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
};

const absent = (): Response => new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });

/** The file itself, always as a download of a fixed type: a browser never opens it on our origin. One not found clean is absent. */
export const downloadAnswer = async (document: DocumentRow | undefined): Promise<Response> =>
  document === undefined || !isReadable(document) ? absent() : readableAnswer(document, () => download(document));

const download = async (document: DocumentRow): Promise<Response> => {
  const content = await documentStore().open(document.storageKey);
  return new Response(Readable.toWeb(content) as ReadableStream, {
    headers: {
      ...guarded,
      "Content-Type": document.mediaType,
      "Content-Length": String(document.sizeBytes),
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
    },
  });
};

/** A page as we draw it, so that what was uploaded never reaches a browser’s parser: to whom sent it, even before it is scanned. */
export const previewAnswer = async (
  document: DocumentRow | undefined,
  page: number,
  width: number,
): Promise<Response> => {
  if (document === undefined || !isSound(document) || !isMediaType(document.mediaType)) return absent();
  const { mediaType, storageKey } = document;
  return readableAnswer(document, async () => {
    const drawn = await renderPage(() => documentStore().read(storageKey), mediaType, page, width);
    if (!drawn.ok) return absent();
    return new Response(new Uint8Array(drawn.image), {
      headers: { ...guarded, "Content-Type": drawn.mediaType, "Cache-Control": "private, max-age=3600" },
    });
  });
};
