import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { environment } from "#lib/environment.ts";
import { cookieNames } from "./cookies.ts";

/**
 * The library only starts a sign-in on a form that bears its token. Ours bear none: their origin was checked instead, so the pair is
 * made here for this one request. @returns what the form would have borne.
 */
export const withCsrfToken = async <Result>(step: (csrfToken: string) => Promise<Result>): Promise<Result> => {
  const { name, options } = cookieNames().csrfToken;
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${environment().SESSION_SECRET}`).digest("hex");
  const jar = await cookies();
  jar.set(name, `${token}|${hash}`, options);
  const result = await step(token);
  jar.set(name, "", { ...options, maxAge: 0 });
  return result;
};
