import { randomBytes } from "node:crypto";
import { database } from "#db/client.ts";
import { machineNow } from "#lib/clock.ts";
import { environment } from "#lib/environment.ts";
import type { Kind } from "#lib/identity/kind.ts";
import { openSession } from "#lib/identity/sessions/open-session.ts";
import { sealedCookie } from "#lib/identity/testing/sealed-cookie.ts";
import { makeTrackingLink, openVisit } from "#lib/tracking/tracking-link.ts";

/** The headers of somebody’s browser. */
export type Visitor = Record<string, string>;

/** A session opened by the product’s own function, as sign-in would have, in the cookie that its library seals. */
export const signIn = async (kind: Kind, personId: string): Promise<Visitor> => {
  const { FRANCECONNECT_ISSUER, FRANCECONNECT_ACR, PROCONNECT_ISSUER, PROCONNECT_ACR } = environment();
  const provider =
    kind === "citizen"
      ? { issuer: FRANCECONNECT_ISSUER, acr: FRANCECONNECT_ACR }
      : { issuer: PROCONNECT_ISSUER, acr: PROCONNECT_ACR };
  const acr = provider.acr.split(" ").at(-1) ?? "";
  const now = machineNow();
  const opening = { kind, personId, issuer: provider.issuer, subject: personId, acr, amr: ["mfa"], authTime: now };
  const sid = await database().transaction((tx) => openSession(tx, { ...opening, idTokenSealed: "" }, now));
  return { cookie: await sealedCookie(sid) };
};

/** Somebody who followed the link of an e-mail. */
export const followLink = async (applicationId: string): Promise<Visitor> => {
  const now = machineNow();
  const token = await database().transaction((tx) => makeTrackingLink(tx, applicationId, now));
  const visit = await openVisit(token, now);
  return { cookie: `suivi=${visit?.id}` };
};

/** What a browser adds to a form it posts to its own origin. */
export const posting = (visitor: Visitor): Visitor => {
  const { origin, host } = new URL(environment().PORTAL_URL);
  return { ...visitor, host, origin, "sec-fetch-site": "same-origin" };
};

export type Form = { headers: Record<string, string>; body: Buffer };

/** A form without a file, as a browser writes it. */
export const plainForm = (fields: Record<string, string>): Form => ({
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: Buffer.from(new URLSearchParams(fields).toString()),
});

/** A form as a browser writes it. @param file a part of its own, after the fields */
export const multipart = (
  fields: Record<string, string>,
  file?: { name: string; type: string; content: Buffer },
): Form => {
  const boundary = `----bench${randomBytes(8).toString("hex")}`;
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = file
    ? `--${boundary}\r\nContent-Disposition: form-data; name="fichier"; filename="${file.name}"\r\nContent-Type: ${file.type}\r\n\r\n`
    : "";
  const body = [
    Buffer.from(parts.join("") + head),
    ...(file ? [file.content, Buffer.from("\r\n")] : []),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return { headers: { "content-type": `multipart/form-data; boundary=${boundary}` }, body: Buffer.concat(body) };
};
