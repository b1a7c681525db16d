import { randomBytes } from "node:crypto";
import { DocumentAbsent, DocumentDestroyed, type DocumentKeys } from "../document-store.ts";

/** Keys for tests of the store that need no database. */
export const keysInMemory = (): DocumentKeys & { destroy: (scope: string) => void } => {
  const keys = new Map<string, Buffer | "destroyed">();
  const find = async (scope: string): Promise<Buffer> => {
    const key = keys.get(scope);
    if (key === undefined) throw new DocumentAbsent("No key.");
    if (key === "destroyed") throw new DocumentDestroyed("The key was destroyed.");
    return key;
  };
  return {
    find,
    obtain: async (scope) => {
      if (!keys.has(scope)) keys.set(scope, randomBytes(32));
      return find(scope);
    },
    destroy: (scope) => void keys.set(scope, "destroyed"),
  };
};
