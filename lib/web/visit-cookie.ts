import { cookies } from "next/headers";
import type { Visit } from "#lib/tracking/tracking-link.ts";
import { ownCookie, ownCookieName } from "./own-cookie.ts";

const name = "suivi";

/** The visit that this browser was given for a tracking link, if any. Whether it holds is for the table to say. */
export const currentVisit = async (): Promise<string | undefined> =>
  (await cookies()).get(ownCookieName(name))?.value || undefined;

export const visitCookie = ({ id, expiresAt }: Visit): string =>
  ownCookie(name, id, `Expires=${expiresAt.toUTCString()}`);
