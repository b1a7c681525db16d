import type { Shelf } from "../shelf.ts";

/** A shelf under test. @property bytes what lies there, behind the shelf's back */
export type Bench = {
  shelf: Shelf;
  incoming: string;
  bytes: {
    names: () => Promise<string[]>;
    read: (name: string) => Promise<Buffer>;
    write: (name: string, bytes: Buffer) => Promise<void>;
  };
  close: () => Promise<void>;
};
