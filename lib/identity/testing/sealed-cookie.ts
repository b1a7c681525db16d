import { encode } from "next-auth/jwt";
import { environment } from "#lib/environment.ts";
import { cookieNames } from "../cookies.ts";

/** The cookie of a session that was opened without signing in, as a browser would send it. */
export const sealedCookie = async (sid: string): Promise<string> => {
  const token = await encode({ token: { sid }, secret: environment().SESSION_SECRET });
  return `${cookieNames().sessionToken.name}=${token}`;
};
