import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { environment } from "#lib/environment.ts";
import { cookieNames } from "./cookies.ts";

const content = z.object({ sid: z.string().min(1) });

type Jar = Awaited<ReturnType<typeof cookies>>;
const opened = new WeakMap<Jar, { token: string; sid: Promise<string | undefined> }>();

/** The sid in this request’s cookie, if the cookie is one of ours. Whether the session lives is for the table to say. */
export const currentSid = async (): Promise<string | undefined> => {
  const jar = await cookies();
  const token = jar.get(cookieNames().sessionToken.name)?.value;
  if (!token) return undefined;
  // Every query asks: a request opens its cookie once.
  const known = opened.get(jar);
  if (known?.token === token) return known.sid;
  const sid = open(token);
  opened.set(jar, { token, sid });
  return sid;
};

const open = async (token: string): Promise<string | undefined> => {
  const claims = await decode({ token, secret: environment().SESSION_SECRET }).catch(() => undefined);
  return content.safeParse(claims).data?.sid;
};
