import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { applications, documents } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { worded } from "#db/worded.ts";
import { scanner } from "#lib/documents/scan/scanner.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import {
  type DocumentRow,
  documentsSince,
  handedIn,
  isSound,
  type Place,
  type Room,
  roomFor,
} from "./room-for-document.ts";
import { scanKey } from "./scan-waiting.ts";
import type { Application } from "./transition.ts";

export { type DocumentRow, documentsSince, isSound } from "./room-for-document.ts";

export type StoredFile = {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  pages: number;
  sha256: string;
  storageKey: string;
};

/** Whether anyone may be given it: what we issued, what was found clean, and what came while nothing was scanned as long as nothing is. */
export const isReadable = ({ origin, scan }: Pick<DocumentRow, "origin" | "scan">): boolean =>
  origin === "issued" || scan === "clean" || (scan === "not_scanned" && scanner() === undefined);

/** The supporting documents present, oldest first. The caller has proven the application is the person’s or the service’s. */
export const presentDocuments = (
  applicationId: string,
  tx: Transaction | ReturnType<typeof database> = database(),
): Promise<DocumentRow[]> => present(tx, { applicationId });

const present = worded((db) =>
  db
    .select()
    .from(documents)
    .where(
      and(
        eq(documents.applicationId, sql.placeholder("applicationId")),
        eq(documents.origin, "supporting"),
        isNull(documents.removedAt),
      ),
    )
    .orderBy(asc(documents.id)),
);

type Refused = { ok: false; because: "absent" | "closed" } | Extract<Room, { ok: false }>;
export type Addition = { ok: true; document: DocumentRow } | Refused;

/** Whether a file would be taken, before its content is kept for good; nothing is held until it is added, which asks again. */
export const mayAddDocument = async (
  citizenId: string,
  applicationId: string,
  place: Place,
  file: Pick<StoredFile, "sha256" | "sizeBytes">,
): Promise<Room | Refused> => {
  const rows = await withDocuments(database(), { applicationId });
  const all = rows.flatMap(({ document }) => document ?? []);
  return judgeAddition(all, citizenId, rows[0], place, file);
};

const withDocuments = worded((db) =>
  db
    .select({ citizenId: applications.citizenId, decision: applications.decision, document: documents })
    .from(applications)
    .leftJoin(
      documents,
      and(eq(documents.applicationId, applications.applicationId), eq(documents.origin, "supporting")),
    )
    .where(eq(applications.applicationId, sql.placeholder("applicationId")))
    .orderBy(asc(documents.id)),
);

/** Adds a stored file to a slot of the person’s draft, or of their application while a document is asked for; it takes the place of an infected one. */
export const addDocument = (
  citizenId: string,
  applicationId: string,
  place: Place,
  file: StoredFile,
  now: Date,
): Promise<Addition> =>
  database().transaction(async (tx) => {
    // Asked at once, answered in turn: what was handed in is read under the lock.
    const [application, all] = await Promise.all([hold(tx, applicationId), handedIn(tx, applicationId)]);
    const room = judgeAddition(all, citizenId, application, place, file);
    if (!room.ok) return room;
    if (room.same) return { ok: true, document: room.same };
    if (!all.every(isSound)) await clearInfected(tx, applicationId, place.slot, now);
    const document = await insert(tx, applicationId, place.slot, file, now);
    return document === undefined ? { ok: false, because: "absent" } : { ok: true, document };
  });

type Held = Pick<Application, "citizenId" | "decision">;

/** Locked until the transaction ends: whoever changes its state, or its documents, waits. */
const hold = async (tx: Transaction, applicationId: string): Promise<Held | undefined> => {
  const [held] = await holding(tx, { applicationId });
  return held;
};

const holding = worded((db) =>
  db
    .select({ citizenId: applications.citizenId, decision: applications.decision })
    .from(applications)
    .where(eq(applications.applicationId, sql.placeholder("applicationId")))
    .for("update"),
);

const judgeAddition = (
  all: readonly DocumentRow[],
  citizenId: string,
  application: Held | undefined,
  place: Place,
  file: Pick<StoredFile, "sha256" | "sizeBytes">,
): Room | Refused => {
  if (application === undefined || application.citizenId !== citizenId) return { ok: false, because: "absent" };
  if (!takesDocuments(application, place.since)) return { ok: false, because: "closed" };
  return roomFor(all, place, file);
};

/** A draft does; an application only as an answer to what was asked. */
const takesDocuments = ({ decision }: Held, since: Date | undefined): boolean =>
  since === undefined ? decision === "draft" : decision === "information_requested";

const clearInfected = async (tx: Transaction, applicationId: string, slot: string, now: Date): Promise<void> => {
  await tx
    .update(documents)
    .set({ removedAt: now })
    .where(
      and(
        eq(documents.applicationId, applicationId),
        eq(documents.origin, "supporting"),
        eq(documents.slot, slot),
        eq(documents.scan, "infected"),
        isNull(documents.removedAt),
      ),
    );
};

/** Where there is a scanner, what asks it leaves with the row. */
const insert = async (
  tx: Transaction,
  applicationId: string,
  slot: string,
  file: StoredFile,
  now: Date,
): Promise<DocumentRow | undefined> => {
  const id = uuidv7(now);
  const isScanned = scanner() !== undefined;
  const scan = isScanned ? "pending" : "not_scanned";
  const [document] = await inserting(tx, { applicationId, id, slot, ...file, scan, createdAt: now });
  if (isScanned) await enqueue(tx, "scan-document", { applicationId, documentId: id }, scanKey(id));
  return document;
};

const inserting = worded((db) =>
  db
    .insert(documents)
    .values({
      applicationId: sql.placeholder("applicationId"),
      id: sql.placeholder("id"),
      origin: "supporting",
      slot: sql.placeholder("slot"),
      fileName: sql.placeholder("fileName"),
      mediaType: sql.placeholder("mediaType"),
      sizeBytes: sql.placeholder("sizeBytes"),
      pages: sql.placeholder("pages"),
      sha256: sql.placeholder("sha256"),
      storageKey: sql.placeholder("storageKey"),
      scan: sql.placeholder("scan"),
      createdAt: sql.placeholder("createdAt"),
    })
    .returning(),
);

/** Removes a file the person added, while they still may: never one the service has already looked at. The content stays until retention ends, out of reach. */
export const removeDocument = (
  citizenId: string,
  applicationId: string,
  documentId: string,
  now: Date,
  since?: Date,
): Promise<boolean> =>
  database().transaction(async (tx) => {
    const application = await hold(tx, applicationId);
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
