import { and, asc, eq, isNull } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { documents } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { type Application, lock } from "./transition.ts";

export type DocumentRow = typeof documents.$inferSelect;
export type StoredFile = {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  pages: number;
  sha256: string;
  storageKey: string;
};

/** The supporting documents present, oldest first. The caller has proven the application is the person’s or the service’s. */
export const presentDocuments = (
  applicationId: string,
  tx: Transaction | ReturnType<typeof database> = database(),
): Promise<DocumentRow[]> =>
  tx
    .select()
    .from(documents)
    .where(
      and(eq(documents.applicationId, applicationId), eq(documents.origin, "supporting"), isNull(documents.removedAt)),
    )
    .orderBy(asc(documents.id));

export type Addition = { ok: true; document: DocumentRow } | { ok: false; because: "absent" | "closed" | "full" };

/** Those that came since what the service asked for, or all of a draft’s. */
export const documentsSince = (documents: readonly DocumentRow[], since: Date | undefined): DocumentRow[] =>
  documents.filter(({ createdAt }) => since === undefined || createdAt > since);

type Place = {
  slot: string;
  max: number /** Earlier files are what the service has already looked at. */;
  since?: Date;
};

/** Adds a stored file to a slot of the person’s draft, or of their application while a document is asked for. */
export const addDocument = (
  citizenId: string,
  applicationId: string,
  { slot, max, since }: Place,
  file: StoredFile,
  now: Date,
): Promise<Addition> =>
  database().transaction(async (tx) => {
    const application = await lock(tx, applicationId);
    if (application === undefined || application.citizenId !== citizenId) return { ok: false, because: "absent" };
    if (!takesDocuments(application, since)) return { ok: false, because: "closed" };
    const counted = documentsSince(await presentDocuments(applicationId, tx), since);
    const present = counted.filter((document) => document.slot === slot);
    const same = present.find((document) => document.sha256 === file.sha256);
    if (same) return { ok: true, document: same };
    if (present.length >= max) return { ok: false, because: "full" };
    const [document] = await tx
      .insert(documents)
      .values({ applicationId, id: uuidv7(now), origin: "supporting", slot, ...file, createdAt: now })
      .returning();
    return document === undefined ? { ok: false, because: "absent" } : { ok: true, document };
  });

/** A draft does; an application only as an answer to what was asked. */
const takesDocuments = ({ decision }: Application, since: Date | undefined): boolean =>
  since === undefined ? decision === "draft" : decision === "information_requested";

/** Removes a file the person added, while they still may: never one the service has already looked at. The content stays until retention ends, out of reach. */
export const removeDocument = (
  citizenId: string,
  applicationId: string,
  documentId: string,
  now: Date,
  since?: Date,
): Promise<boolean> =>
  database().transaction(async (tx) => {
    const application = await lock(tx, applicationId);
    if (application === undefined || application.citizenId !== citizenId) return false;
    if (!takesDocuments(application, since)) return false;
    const [document] = await tx
      .select()
      .from(documents)
      .where(
        and(
          eq(documents.applicationId, applicationId),
          eq(documents.id, documentId),
          eq(documents.origin, "supporting"),
        ),
      );
    if (document === undefined || documentsSince([document], since).length === 0) return false;
    await tx
      .update(documents)
      .set({ removedAt: now })
      .where(and(eq(documents.applicationId, applicationId), eq(documents.id, documentId)));
    return true;
  });

/** A document’s handle in addresses: its slot and its rank there, never its id. */
export const handleOf = (
  document: Pick<DocumentRow, "id" | "slot">,
  all: readonly Pick<DocumentRow, "id" | "slot">[],
): string =>
  `${document.slot}-${all.filter((each) => each.slot === document.slot).findIndex((each) => each.id === document.id) + 1}`;

export const byHandle = <Row extends Pick<DocumentRow, "id" | "slot">>(
  handle: string,
  all: readonly Row[],
): Row | undefined => all.find((document) => handleOf(document, all) === handle);
