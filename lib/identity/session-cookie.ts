import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { machineNow } from "#lib/clock.ts";
import { environment } from "#lib/environment.ts";
import { cookieNames } from "./cookies.ts";

const content = z.object({ sid: z.string().min(1), exp: z.number() });
type Content = z.infer<typeof content>;

/** Opening a cookie costs as much as a query, every query asks, and what it holds never changes: one of ours is opened once in a while. */
type Holder = { parvisOpened?: Map<string, Content> };
// The framework loads this module for its pages and for its handlers: a cookie is opened once for both.
const holder: typeof globalThis & Holder = globalThis;
holder.parvisOpened ??= new Map();
const opened = holder.parvisOpened;
const most = 5_000;

/** The sid in this request’s cookie, if the cookie is one of ours. Whether the session lives is for the table to say. */
export const currentSid = async (): Promise<string | undefined> => {
  const token = (await cookies()).get(cookieNames().sessionToken.name)?.value;
  if (!token) return undefined;
  const known = opened.get(token);
  if (known && known.exp * 1_000 > machineNow().getTime()) return known.sid;
  const read = await open(token);
  if (opened.size >= most) opened.clear();
  if (read) opened.set(token, read);
  else opened.delete(token);
  return read?.sid;
};

const open = async (token: string): Promise<Content | undefined> => {
  const claims = await decode({ token, secret: environment().SESSION_SECRET }).catch(() => undefined);
  return content.safeParse(claims).data;
};
