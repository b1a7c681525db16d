import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { type IncomingFile, StorageFull } from "../storage/document-store.ts";
import { receiveIncoming } from "../storage/incoming-file.ts";
import type { UploadReason } from "./upload-refusal.ts";

export type UploadRequest = {
  headers: Record<string, string | string[] | undefined>;
  body: ReadableStream<Uint8Array> | null;
};

export type FormLimits = { folder: string; fields: readonly string[]; maxBytes: number; maxFiles: number };

export type FormPart = { name: string; content: IncomingFile };

/** @property files what was received, even of a form refused: the reader of the form discards them */
export type Form = { fields: Record<string, string>; files: FormPart[]; refusal: UploadReason | undefined };

type Reading = Form & { failure: unknown };

/** A body larger than what we accept is read on for a while, so that the browser gets to see our answer. */
const patience = 64 * 1024 * 1024;

/** Reads a multipart form as it comes: files go to the disk, never whole in memory. */
export const readForm = async (request: UploadRequest, limits: FormLimits): Promise<Form> => {
  const reading = begin(request, limits);
  if (reading === undefined) return { fields: {}, files: [], refusal: "malformed" };
  const { parser, body, form, writing } = reading;
  const bound = limits.maxBytes * limits.maxFiles + patience;
  await pipeline(chunksOf(body, bound), parser).catch((error: unknown) => refuse(form, reasonOf(error)));
  for (const part of await Promise.all(writing)) if (part) form.files.push(part);
  if (form.failure === undefined) return form;
  await discardFiles(form);
  throw form.failure;
};

export const discardFiles = async ({ files }: Form): Promise<void> => {
  await Promise.all(files.map(({ content }) => content.discard()));
};

const begin = (request: UploadRequest, limits: FormLimits) => {
  const type = [request.headers["content-type"]].flat()[0] ?? "";
  if (request.body === null || !type.toLowerCase().startsWith("multipart/form-data")) return undefined;
  const form: Reading = { fields: {}, files: [], refusal: undefined, failure: undefined };
  const writing: Promise<FormPart | undefined>[] = [];
  const parser = parserFor(type, limits);
  parser?.on("field", (name, value, { valueTruncated }) => {
    if (limits.fields.includes(name) && !valueTruncated) form.fields[name] = value;
  });
  parser?.on("file", (_, stream, { filename }) => void writing.push(receive(form, stream, filename, limits)));
  parser?.on("filesLimit", () => refuse(form, "too-many-files"));
  return parser && { parser, body: request.body, form, writing };
};

/** One byte over the limit is let through, to tell a file that is just as large as allowed from a larger one. */
const parserFor = (type: string, { maxBytes, maxFiles }: FormLimits) => {
  try {
    return busboy({
      headers: { "content-type": type },
      defParamCharset: "utf8",
      limits: { fileSize: maxBytes + 1, files: maxFiles, fields: 50, fieldSize: 10_000, parts: 100 },
    });
  } catch {
    return undefined;
  }
};

/** A field for a file left empty comes as a part without name. What cannot be written is still read, for the rest to come. */
const receive = async (
  form: Reading,
  stream: Readable,
  name: string | undefined,
  limits: FormLimits,
): Promise<FormPart | undefined> => {
  stream.on("error", () => undefined);
  if (name === undefined) {
    stream.resume();
    return undefined;
  }
  try {
    const content = await receiveIncoming(limits.folder, stream.iterator({ destroyOnReturn: false }), limits.maxBytes);
    if (content.size > limits.maxBytes) refuse(form, "too-large");
    if (content.size === 0) refuse(form, "empty");
    return { name, content };
  } catch (error) {
    stream.resume();
    if (stream.errored) refuse(form, "interrupted");
    else if (error instanceof StorageFull) refuse(form, "storage-full");
    else form.failure = error;
    return undefined;
  }
};

/** The first reason is the one told. */
const refuse = (form: Form, reason: UploadReason) => {
  form.refusal ??= reason;
};

class BodyTooLarge extends Error {}

async function* chunksOf(body: ReadableStream<Uint8Array>, bound: number) {
  const reader = body.getReader();
  let received = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      received += next.value.length;
      if (received > bound) throw new BodyTooLarge();
      yield next.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const reasonOf = (error: unknown): UploadReason => {
  if (error instanceof BodyTooLarge) return "too-large";
  return error instanceof Error && error.message === "Malformed part header" ? "malformed" : "interrupted";
};
