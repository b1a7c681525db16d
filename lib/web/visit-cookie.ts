import { cookies } from "next/headers";
import { environment } from "#lib/environment.ts";
import type { Visit } from "#lib/tracking/tracking-link.ts";

/** RFC 6265bis section 4.1.3.2: over https the prefix keeps subdomains and plain pages from setting it. */
const nameOf = (secure: boolean): string => (secure ? "__Host-suivi" : "suivi");
const isSecure = (): boolean => environment().PORTAL_URL.startsWith("https:");

/** The visit that this browser was given for a tracking link, if any. Whether it holds is for the table to say. */
export const currentVisit = async (): Promise<string | undefined> =>
  (await cookies()).get(nameOf(isSecure()))?.value || undefined;

export const visitCookie = ({ id, expiresAt }: Visit): string => {
  const secure = isSecure();
  const scope = `Path=/; Expires=${expiresAt.toUTCString()}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return `${nameOf(secure)}=${id}; ${scope}`;
};
