import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ZodError } from "zod";
import { checkProcedure } from "#lib/engine/check-procedure/check-procedure.ts";
import type { Problem } from "#lib/engine/check-procedure/problem.ts";
import type { Surroundings } from "#lib/engine/check-procedure/surroundings.ts";
import { wordIssues } from "#lib/engine/check-procedure/word-issues.ts";

export type CheckedFile = { file: string; problems: Problem[] };

/** Everything that is wrong with the procedures of that folder, each by its own file. @param today an ISO day */
export const checkShipped = async (folder: string, around: Surroundings, today: string): Promise<CheckedFile[]> => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const checked: CheckedFile[] = [];
  for (const file of files.map((name) => join(folder, name))) checked.push(...(await checkFile(file, around, today)));
  return checked;
};

const checkFile = async (file: string, around: Surroundings, today: string): Promise<CheckedFile[]> => {
  const read = await readModule(file);
  if ("problems" in read) return [read];
  return Object.values(read.exports)
    .filter(isProcedure)
    .map((procedure) => {
      const checked = checkProcedure(procedure, around, today);
      return { file, problems: checked.ok ? [] : checked.problems };
    });
};

/** A file whose definition has not the form of one cannot even be loaded. */
const readModule = async (file: string): Promise<{ exports: object } | CheckedFile> => {
  try {
    return { exports: await import(pathToFileURL(resolve(file)).href) };
  } catch (fault) {
    if (fault instanceof ZodError) return { file, problems: wordIssues(fault.issues) };
    throw fault;
  }
};

const isProcedure = (exported: unknown): exported is object =>
  typeof exported === "object" && exported !== null && "slug" in exported && "steps" in exported;
