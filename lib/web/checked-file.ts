import { cookies } from "next/headers";
import { discardFiles, readForm } from "#lib/documents/intake/read-form.ts";
import { maxUploadBytes } from "#lib/documents/intake/receive-upload.ts";
import type { UploadReason } from "#lib/documents/intake/upload-refusal.ts";
import { incomingFolder } from "#lib/documents/store.ts";
import { allow } from "#lib/limits/allow.ts";
import { ownCookie, ownCookieName } from "./own-cookie.ts";
import { seeOther } from "./see-other.ts";

const name = "verification";
const minute = 60;

/** The fingerprint of the file this browser has just had checked. It travels in a cookie: no link can pretend a file was. */
export const checkedFingerprint = async (): Promise<string | undefined> =>
  (await cookies()).get(ownCookieName(name))?.value;

/** Takes the fingerprint of a file, keeps nothing of it, and goes back to the page that compares. */
export const fingerprintAnswer = async (request: Request, page: string): Promise<Response> => {
  await allow("upload");
  const outcome = await fingerprint(request);
  if (!outcome.ok) return seeOther(`${page}?refus=${outcome.because}#fichier`);
  const cookie = ownCookie(name, outcome.sha256, `Max-Age=${minute}`);
  return seeOther(`${page}#fichier`, new Headers({ "Set-Cookie": cookie }));
};

type Fingerprint = { ok: true; sha256: string } | { ok: false; because: UploadReason };

const fingerprint = async (request: Request): Promise<Fingerprint> => {
  const upload = { headers: Object.fromEntries(request.headers), body: request.body };
  const limits = { folder: incomingFolder(), fields: [], maxBytes: maxUploadBytes, maxFiles: 1 };
  const form = await readForm(upload, limits);
  await discardFiles(form);
  const [file] = form.files;
  if (form.refusal !== undefined) return { ok: false, because: form.refusal };
  return file ? { ok: true, sha256: file.content.sha256 } : { ok: false, because: "no-file" };
};
