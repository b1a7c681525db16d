import { ownPath } from "./own-path.ts";

type Sent = Pick<Request, "headers">;

/** Whether a script of ours sends this form, and reads what comes back of it. A browser alone is led to a page, which it may reload. */
export const isScripted = ({ headers }: Sent): boolean => headers.get("accept")?.includes("application/json") ?? false;

/** The page that a browser sent the form from, as it was there, with something to say. @param path of that page, when the browser does not name it */
export const pageWith = ({ headers }: Sent, path: string, said: Record<string, string>): string => {
  const from = URL.parse(headers.get("referer") ?? "");
  const query = new URLSearchParams(from?.pathname === path ? from.search : "");
  for (const name of ["fait", "refus"]) query.delete(name);
  for (const [name, value] of Object.entries(said)) query.set(name, value);
  return ownPath(`${path}?${query}`);
};
