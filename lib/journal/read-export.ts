import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { isSame } from "./entry.ts";
import { exportEnd, exportsIn } from "./export-journal.ts";
import type { End } from "./pages.ts";

export type Known = End;
/** @property upTo the ends of the applications up to this one, each given once; of all that remain when undefined. @throws ExportAltered */
export type ExportReader = {
  upTo: (applicationId: string | undefined) => Promise<Known[]>;
  close: () => Promise<void>;
};

/** The export is not one that we wrote, or not all of it. */
export class ExportAltered extends Error {}

export const latestExport = async (folder: string): Promise<string | undefined> => {
  const name = (await exportsIn(folder)).at(-1);
  return name === undefined ? undefined : join(folder, name);
};

/** Reads an export in step with the applications, never more of it than a page. */
export const readExport = async (file: string, key: string): Promise<ExportReader> => {
  const handle = await open(file);
  const lines = endsIn(handle.readLines(), key);
  let ahead = await lines.next();
  return {
    upTo: async (applicationId) => {
      const found: Known[] = [];
      while (!ahead.done && (applicationId === undefined || ahead.value.applicationId <= applicationId)) {
        found.push(ahead.value);
        ahead = await lines.next();
      }
      return found;
    },
    close: () => handle.close(),
  };
};

async function* endsIn(lines: AsyncIterable<string>, key: string): AsyncGenerator<Known, void> {
  const root = createHash("sha256");
  let applications = 0;
  let end = "";
  for await (const line of lines) {
    if (end !== "") throw new ExportAltered();
    if (line.startsWith("end ")) {
      end = line;
      continue;
    }
    root.update(`${line}\n`);
    applications += 1;
    yield parse(line);
  }
  if (!isSame(end, exportEnd(applications, root.digest("hex"), key))) throw new ExportAltered();
}

const parse = (line: string): Known => {
  const [applicationId = "", reference = "", length = "", hash = ""] = line.split(" ");
  return { applicationId, reference, length: Number(length), hash };
};
