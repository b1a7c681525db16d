import type { MediaType } from "../media-type.ts";
import { readDocument } from "../reader/read-document.ts";
import type { IncomingFile } from "../storage/document-store.ts";
import { receiveIncoming } from "../storage/incoming-file.ts";
import { cleanFileName } from "./clean-file-name.ts";
import { discardFiles, type Form, type FormPart, readForm, type UploadRequest } from "./read-form.ts";
import type { UploadReason } from "./upload-refusal.ts";

export const maxUploadBytes = 10 * 1024 * 1024;

/** @property folder where files wait until they are put in the store (`incomingFolder()`) @property fields the only ones kept */
export type UploadOptions = { folder: string; fields: readonly string[]; maxBytes?: number; maxFiles?: number };

/** @property content to put in the store, then to discard */
export type ReceivedFile = {
  content: IncomingFile;
  sha256: string;
  size: number;
  mediaType: MediaType;
  fileName: string;
  pages: number;
  width: number;
  height: number;
};

export type UploadResult =
  | { ok: true; fields: Record<string, string>; files: [ReceivedFile, ...ReceivedFile[]] }
  | { ok: false; fields: Record<string, string>; reason: UploadReason };

/** Takes the files of a form in, all or none; nothing stays on the disk when it refuses. */
export const receiveUpload = async (request: UploadRequest, options: UploadOptions): Promise<UploadResult> => {
  const form = await readForm(request, { maxBytes: maxUploadBytes, maxFiles: 1, ...options });
  const { fields } = form;
  try {
    const judged = await judge(form, options.folder);
    if (judged.ok) return { fields, ...judged };
    await discardFiles(form);
    return { fields, ...judged };
  } catch (error) {
    await discardFiles(form);
    throw error;
  }
};

type Refused = { ok: false; reason: UploadReason };

const judge = async (
  form: Form,
  folder: string,
): Promise<{ ok: true; files: [ReceivedFile, ...ReceivedFile[]] } | Refused> => {
  if (form.refusal !== undefined) return { ok: false, reason: form.refusal };
  const files: ReceivedFile[] = [];
  for (const part of form.files) {
    const judged = await inspect(part, folder);
    if (!judged.ok) return judged;
    part.content = judged.file.content;
    files.push(judged.file);
  }
  const [first, ...others] = files;
  return first ? { ok: true, files: [first, ...others] } : { ok: false, reason: "no-file" };
};

const inspect = async (part: FormPart, folder: string): Promise<{ ok: true; file: ReceivedFile } | Refused> => {
  const { name } = part;
  const outcome = await readDocument({ kind: "inspect" }, part.content.read);
  switch (outcome.kind) {
    case "inspected": {
      const { mediaType, pages, width, height, bare } = outcome;
      const content = bare === undefined ? part.content : await replace(part.content, bare, folder);
      const { sha256, size } = content;
      const fileName = cleanFileName(name, mediaType);
      return { ok: true, file: { content, sha256, size, mediaType, fileName, pages, width, height } };
    }
    case "refused":
      return { ok: false, reason: outcome.reason === "no-such-page" ? "broken" : outcome.reason };
    case "rendered":
      throw new Error("An inspection was asked, a page came.");
  }
};

/** What is kept, and what its hash is of, is the content without what it said beside the picture. */
const replace = async (received: IncomingFile, bare: Uint8Array, folder: string): Promise<IncomingFile> => {
  const written = await receiveIncoming(folder, [bare]);
  await received.discard();
  return written;
};
