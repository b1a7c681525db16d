import { createHmac, createSecretKey } from "node:crypto";
import { derive } from "./sealed-key.ts";

/** Names as the store gives them. What begins with `sealed/` is sealed; older documents lie plain under their content's hash. */
const sealedName = /^sealed\/[0-9a-z-]{2}\/[0-9a-z-]{2}\/([0-9a-z-]{4,64})\/[0-9a-f]{64}$/;
const plainName = /^(shared|scopes)\/[0-9a-z-]{2}\/[0-9a-z-]{2}\/([0-9a-z-]{4,64}\/)?([0-9a-f]{64})$/;

export type ReadName = { kind: "sealed"; scope: string } | { kind: "plain"; sha256: string };

/** @throws when it is not a name of ours, which no folder is left by */
export const readName = (name: string): ReadName => {
  const scope = sealedName.exec(name)?.[1];
  if (scope !== undefined) return { kind: "sealed", scope };
  const sha256 = plainName.exec(name)?.[3];
  if (sha256 !== undefined) return { kind: "plain", sha256 };
  throw new Error("Not a key of this store.");
};

/** The same content has the same name in its scope, and its hash is not to be guessed from it. */
export const sealedNameOf = (scope: string, scopeKey: Buffer, sha256: string): string => {
  const key = createSecretKey(derive(scopeKey, "names"));
  return `${sealedFolder(scope)}${createHmac("sha256", key).update(sha256).digest("hex")}`;
};

export const foldersOf = (scope: string): string[] => [sealedFolder(scope), spread("scopes", scope)];

const sealedFolder = (scope: string) => spread("sealed", scope);

/** The end of a scope is spread evenly whatever its kind, its beginning may be a date. */
const spread = (root: string, scope: string) => {
  if (!/^[0-9a-z-]{4,64}$/.test(scope)) throw new Error("A scope is 4 to 64 lowercase letters, digits or hyphens.");
  return `${root}/${scope.slice(-2)}/${scope.slice(-4, -2)}/${scope}/`;
};
