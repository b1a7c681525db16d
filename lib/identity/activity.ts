import { cookies, headers } from "next/headers";
import { refreshCookie } from "./refresh-cookie.ts";

/**
 * Whether a person is behind this request, or only the page they left open: what a page asks by itself (its stream of news, its own
 * refresh) must not keep a session alive for ever on a computer nobody sits at.
 */
export const madeByAPerson = async (): Promise<boolean> => {
  if ((await headers()).get("accept")?.includes("text/event-stream")) return false;
  return !(await cookies()).has(refreshCookie.name);
};
