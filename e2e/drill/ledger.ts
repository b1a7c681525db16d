import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";

/** What was promised to somebody, written down outside the system before anything else is asked of it. */
export type Entry =
  | { kind: "sent"; at: number; citizen: string; key: string; reference: string; sha256: string }
  | { kind: "filed"; at: number; citizen: string; key: string; reference: string }
  | { kind: "refused"; at: number; path: string; what: string }
  | { kind: "broken"; at: number; what: string }
  | { kind: "ended"; at: number };

export type Ledger = { write: (entry: Entry) => void; close: () => void };

/** Append-only, on the disk when `write` returns. */
export const openLedger = (path: string): Ledger => {
  const file = openSync(path, "a", 0o600);
  return {
    write: (entry) => {
      writeSync(file, `${JSON.stringify(entry)}\n`);
      if (entry.kind !== "refused") fsyncSync(file);
    },
    close: () => closeSync(file),
  };
};
