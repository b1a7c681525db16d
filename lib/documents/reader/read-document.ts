import { join } from "node:path";
import { type ReaderPool, readerPool } from "./reader-pool.ts";

let pool: ReaderPool | undefined;

/** Opens a document in a process apart, whatever process asks: the path is the project's, not the bundle's. */
export const readDocument: ReaderPool["ask"] = (question, content) => {
  pool ??= readerPool(join(/* turbopackIgnore: true */ process.cwd(), "lib/documents/reader/reader-process.ts"));
  return pool.ask(question, content);
};
