import { type ReceivedFile, receiveUpload } from "#lib/documents/intake/receive-upload.ts";
import type { UploadReason } from "#lib/documents/intake/upload-refusal.ts";
import {
  type IncomingFile,
  StorageFull,
  StorageUnavailable,
  type StoredDocument,
} from "#lib/documents/storage/document-store.ts";
import { documentStore, incomingFolder } from "#lib/documents/store.ts";
import type { Context } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { acceptedDocuments, takesFile } from "#lib/engine/supporting-documents.ts";
import { type Addition, addDocument, mayAddDocument } from "./supporting-documents.ts";

export type AdditionRefusal = Extract<Addition, { ok: false }>["because"];
export type Receipt =
  | { ok: true; slot: string; fileName: string }
  | { ok: false; slot: string; because: UploadReason | AdditionRefusal };

type Upload = { headers: Record<string, string | undefined>; body: ReadableStream<Uint8Array> | null };
export type Destination = {
  citizenId: string;
  applicationId: string;
  procedure: Procedure;
  context: Context;
  /** What the service asked for, and when: earlier files do not count. */
  asked?: { slots: readonly string[]; since: Date };
};

/** Streams one file in, judges it by its content, keeps it under its hash. Whatever goes wrong, what was there before stays. */
export const receiveDocument = async (upload: Upload, destination: Destination, now: Date): Promise<Receipt> => {
  const received = await receiveUpload(upload, { folder: incomingFolder(), fields: ["piece"] });
  const slot = received.fields.piece ?? "";
  if (!received.ok) return { ok: false, slot, because: received.reason };
  const [file] = received.files;
  try {
    const added = await place(file, slot, destination, now);
    return added.ok ? { ok: true, slot, fileName: file.fileName } : { ok: false, slot, because: added.because };
  } finally {
    await file.content.discard();
  }
};

type Placed = Addition | { ok: false; because: UploadReason };

/** What will not be added is not kept either: asked before, and again when it is written. */
const place = async (file: ReceivedFile, slot: string, destination: Destination, now: Date): Promise<Placed> => {
  const { citizenId, applicationId, asked } = destination;
  const wanted = slotsOf(destination).find(({ key }) => key === slot);
  if (wanted === undefined) return { ok: false, because: "absent" };
  if (!takesFile(wanted, file.mediaType)) return { ok: false, because: `${wanted.accepts[0] ?? "pdf"}-only` };
  const at = { slot, max: wanted.max, ...(asked ? { since: asked.since } : {}) };
  const { fileName, mediaType, pages, size: sizeBytes, sha256 } = file;
  const room = await mayAddDocument(citizenId, applicationId, at, { sha256, sizeBytes });
  if (!room.ok) return room;
  if (room.same) return { ok: true, document: room.same };
  const kept = await keep(file.content, applicationId);
  if (typeof kept === "string") return { ok: false, because: kept };
  const storageKey = kept.key;
  return addDocument(citizenId, applicationId, at, { fileName, mediaType, pages, sizeBytes, sha256, storageKey }, now);
};

/** What keeps documents may be away or full: the person is told at the place of the file, and nothing is written. */
const keep = async (content: IncomingFile, applicationId: string): Promise<StoredDocument | UploadReason> => {
  try {
    return await documentStore().put(content, applicationId);
  } catch (error) {
    if (error instanceof StorageUnavailable) return "storage-unavailable";
    if (error instanceof StorageFull) return "storage-full";
    throw error;
  }
};

/** While filing: what the situation calls for. Once asked by the service: what it asked. */
const slotsOf = ({ procedure, context, asked }: Destination) =>
  asked ? procedure.documents.filter(({ key }) => asked.slots.includes(key)) : acceptedDocuments(procedure, context);
