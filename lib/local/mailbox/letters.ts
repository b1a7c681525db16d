import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "#lib/local/store.ts";
import { type Message, messageSchema } from "./message.ts";

export type Letters = {
  add: (message: Message, raw: Buffer) => void;
  get: (id: string) => Message | undefined;
  raw: (id: string) => Buffer;
  /** Newest first. */ list: (wanted?: { to?: string | null; since?: string | null }) => Message[];
  clear: () => void;
};

/** The messages received, read in a journal; their originals, untouched, in files beside it. */
export const openLetters = (folder: string): Letters => {
  const store = openStore(join(folder, "messages.jsonl"), messageSchema);
  const originals = join(folder, "originals");
  const original = (id: string) => join(originals, `${id}.eml`);
  mkdirSync(originals, { recursive: true });
  return {
    add: (message, raw) => {
      writeFileSync(original(message.id), raw);
      store.set(message.id, message);
    },
    get: store.get,
    raw: (id) => readFileSync(original(id)),
    list: ({ to, since } = {}) =>
      store
        .values()
        .toReversed()
        .filter((message) => !to || message.to.includes(to.toLowerCase()))
        .filter((message) => !since || Date.parse(message.receivedAt) >= Date.parse(since)),
    clear: () => {
      store.clear();
      rmSync(originals, { recursive: true, force: true });
      mkdirSync(originals, { recursive: true });
    },
  };
};
