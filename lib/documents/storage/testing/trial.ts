import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { DocumentStore } from "../document-store.ts";
import { sealedStore } from "../sealed-store.ts";
import type { Bench } from "./bench.ts";
import { keysInMemory } from "./keys-in-memory.ts";

export const scope = "019a8f3c-7b1e-7cc2-9d7e-3f1a5b6c7d8e";
export const other = "019a8f3c-7b1e-7cc2-9d7e-3f1a5b6c7d8f";
export const hashOf = (content: Buffer): string => createHash("sha256").update(content).digest("hex");

export type Trial = { place: string } & ReturnType<typeof openTrial>;

/** A bench for all the cases of a file, and for each case a store without documents and keys of its own. */
export const openTrial = (openBench: () => Promise<Bench>) => {
  let current: { bench: Bench; store: DocumentStore; keys: ReturnType<typeof keysInMemory> };
  const storeWith = (parts: { reserve?: number }) => sealedStore({ ...current.bench, keys: current.keys, ...parts });
  beforeAll(async () => {
    const [bench, keys] = [await openBench(), keysInMemory()];
    current = { bench, keys, store: sealedStore({ ...bench, keys }) };
  });
  beforeEach(async () => {
    const { bench } = current;
    const keys = keysInMemory();
    current = { bench, keys, store: sealedStore({ ...bench, keys }) };
    await Promise.all([scope, other].map(current.store.removeScope));
  });
  afterAll(() => current.bench.close());
  return {
    storeWith,
    current: () => current,
    kept: async () => (await current.bench.bytes.names()).filter((name) => !name.startsWith("incoming/")),
    waiting: () => readdir(current.bench.incoming).catch(() => []),
  };
};
