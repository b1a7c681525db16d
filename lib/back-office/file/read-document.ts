import { and, asc, eq } from "drizzle-orm";
import sharp from "sharp";
import { database } from "#db/client.ts";
import { documents } from "#db/schema.ts";
import { byHandle, type DocumentRow, isReadable, presentDocuments } from "#lib/applications/supporting-documents.ts";
import { mediaTypes } from "#lib/documents/media-type.ts";
import { previewWidths, renderPage } from "#lib/documents/preview/render-page.ts";
import { documentStore } from "#lib/documents/store.ts";
import type { Caseworker } from "../caseworker.ts";
import { findCase } from "../own-case.ts";

type Wanted = { reference: string; handle: string };

/** A document of a case of the agent’s service, handed in or issued; another’s, none and one not found clean are the same undefined. */
export const findDocument = async (agent: Caseworker, wanted: Wanted): Promise<DocumentRow | undefined> => {
  const application = await findCase(agent, wanted.reference);
  if (application === undefined) return undefined;
  const { applicationId } = application;
  const document =
    byHandle(wanted.handle, await presentDocuments(applicationId)) ??
    byHandle(wanted.handle, await issuedDocuments(applicationId));
  return document && isReadable(document) ? document : undefined;
};

const issuedDocuments = (applicationId: string): Promise<DocumentRow[]> =>
  database()
    .select()
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), eq(documents.origin, "issued")))
    .orderBy(asc(documents.id));

export const turns = [0, 90, 180, 270] as const;
export type Turn = (typeof turns)[number];
type Page = { number: number; width: number; turn: Turn };

/** A page as we draw it, never the file itself. @returns undefined when there is no such page or it cannot be read. */
export const drawPage = async (document: DocumentRow, page: Page): Promise<Buffer | undefined> => {
  const mediaType = mediaTypes.find((each) => each === document.mediaType);
  if (mediaType === undefined) return undefined;
  const width = previewWidths.find((each) => each >= page.width) ?? previewWidths.at(-1) ?? page.width;
  const drawn = await renderPage(() => documentStore().read(document.storageKey), mediaType, page.number, width);
  if (!drawn.ok) return undefined;
  return page.turn === 0 ? drawn.image : sharp(drawn.image).rotate(page.turn).webp().toBuffer();
};

/** The file itself, whole and verified. */
export const readContent = (document: DocumentRow): Promise<Buffer> => documentStore().read(document.storageKey);
