import { readFileSync } from "node:fs";
import { z } from "zod";

const promise = { at: z.number(), citizen: z.string(), key: z.string(), reference: z.string() };
const entry = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sent"), ...promise, sha256: z.string() }),
  z.object({ kind: z.literal("filed"), ...promise }),
  z.object({ kind: z.literal("refused"), at: z.number(), path: z.string(), what: z.string() }),
  z.object({ kind: z.literal("broken"), at: z.number(), what: z.string() }),
  z.object({ kind: z.literal("ended"), at: z.number() }),
]);
type Entry = z.infer<typeof entry>;
type Kind = Entry["kind"];
export type Of<Name extends Kind> = Extract<Entry, { kind: Name }>;

/** What the people of the drill were promised, and what they met: the truth the system is judged by. */
export type Ledger = { of: <Name extends Kind>(kind: Name) => Of<Name>[] };

export const readLedger = (path: string): Ledger => {
  const lines = readFileSync(path, { encoding: "utf8", flag: "a+" }).split("\n").slice(0, -1);
  const entries = lines.map((line) => entry.parse(JSON.parse(line)));
  return { of: (kind) => entries.filter((each): each is Of<typeof kind> => each.kind === kind) };
};

/** The instants of the promises made since it was last asked. */
export const followLedger = (path: string): (() => number[]) => {
  let read = 0;
  return () => {
    const lines = readFileSync(path, { encoding: "utf8", flag: "a+" }).split("\n").slice(0, -1);
    const fresh = lines
      .slice(read)
      .flatMap((line) => (line.startsWith('{"kind":"sent"') ? [at.parse(JSON.parse(line)).at] : []));
    read = lines.length;
    return fresh;
  };
};

const at = z.object({ at: z.number() });
