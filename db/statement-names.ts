import { hash } from "node:crypto";

const names = new Map<string, string>();
const most = 400;

/**
 * The query under a name that its text gives, so that a connection reads and plans it once: behind row-level security planning
 * costs more than the work. Texts beyond so many are left as they are; ours are few, what varies is in their values.
 */
export const named = <Query extends { text: string; name?: string | undefined }>(
  query: Query,
): Query & { name?: string | undefined } => {
  const name = names.get(query.text) ?? nameOf(query.text);
  return name === undefined || query.name ? query : { ...query, name };
};

const nameOf = (text: string): string | undefined => {
  if (names.size >= most || !/^\s*\(*(select|insert|update|delete|with)\b/i.test(text)) return undefined;
  const name = digest(text);
  names.set(text, name);
  return name;
};

const digest = (text: string): string => hash("sha256", text, "hex").slice(0, 32);

const once = "once ";

/** The name of a query in which what varies is values alone, none of which chooses an index: one plan does for all. It is said in the name because a server has several copies of this module. */
export const nameOnce = (text: string): string => once + digest(text);

export const isPlannedOnce = (name: string | undefined): boolean => name?.startsWith(once) ?? false;
