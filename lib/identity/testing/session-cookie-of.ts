import { encode } from "next-auth/jwt";
import { cookieNames } from "../cookies.ts";

/** For tests: the cookie that a browser holds for the session of this sid. */
export const sessionCookieOf = async (sid: string, secret: string): Promise<string> =>
  `${cookieNames().sessionToken.name}=${await encode({ token: { sid }, secret })}`;
