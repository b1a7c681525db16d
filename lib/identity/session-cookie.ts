import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { environment } from "#lib/environment.ts";
import { cookieNames } from "./cookies.ts";

const content = z.object({ sid: z.string().min(1) });

/** The sid in this request’s cookie, if the cookie is one of ours. Whether the session lives is for the table to say. */
export const currentSid = async (): Promise<string | undefined> => {
  const token = (await cookies()).get(cookieNames().sessionToken.name)?.value;
  if (!token) return undefined;
  const opened = await decode({ token, secret: environment().SESSION_SECRET }).catch(() => undefined);
  return content.safeParse(opened).data?.sid;
};
