import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ZodError } from "zod";
import { checkProcedure } from "#lib/engine/check-procedure/check-procedure.ts";
import type { Problem } from "#lib/engine/check-procedure/problem.ts";
import { wordIssues } from "#lib/engine/check-procedure/word-issues.ts";
import { surroundingsWith } from "#lib/publication/surroundings.ts";

export type CheckedFile = { file: string; problems: Problem[] };

/** Everything that is wrong with the procedures of that folder, each by its own file. @param services those there are @param today an ISO day */
export const checkShipped = async (
  folder: string,
  services: readonly string[],
  today: string,
): Promise<CheckedFile[]> => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const read: (Definition | CheckedFile)[] = [];
  for (const file of files.map((name) => join(folder, name))) read.push(...(await definitionsIn(file)));
  const around = surroundingsWith(
    services,
    read.flatMap((each) => ("slug" in each ? [each.slug] : [])),
  );
  return read.map((each) => {
    if ("problems" in each) return each;
    const checked = checkProcedure(each.definition, around, today);
    return { file: each.file, problems: checked.ok ? [] : checked.problems };
  });
};

type Definition = { file: string; slug: string; definition: unknown };

/** A file whose definition has not the form of one cannot even be loaded. */
const definitionsIn = async (file: string): Promise<(Definition | CheckedFile)[]> => {
  try {
    const exported: object = await import(pathToFileURL(resolve(file)).href);
    return Object.values(exported)
      .filter(isProcedure)
      .map((definition) => ({ file, slug: String(definition.slug), definition }));
  } catch (fault) {
    if (fault instanceof ZodError) return [{ file, problems: wordIssues(fault.issues) }];
    throw fault;
  }
};

const isProcedure = (exported: unknown): exported is { slug: unknown } =>
  typeof exported === "object" && exported !== null && "slug" in exported && "steps" in exported;
