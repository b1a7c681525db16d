import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const identity = z.object({ pid: z.number().int().positive(), started: z.string() });

const schema = z.object({
  supervisor: identity,
  /** npm and the shells between it and the supervisor: when one is gone nobody looks after the stack any more. */
  launchers: z.array(identity),
  children: z.array(identity.extend({ name: z.string() })),
});

export type RunRecord = z.infer<typeof schema>;

const fileOf = (dataFolder: string): string => join(dataFolder, "run.json");

/** What a run wrote about itself, for the next one to find after a sudden end. An unreadable record is none. */
export const readRun = (dataFolder: string): RunRecord | undefined => {
  try {
    return schema.parse(JSON.parse(readFileSync(fileOf(dataFolder), "utf8")));
  } catch {
    return undefined;
  }
};

/** Written aside and renamed: a reader sees the old record or the new one, never half of it. */
export const writeRun = (dataFolder: string, record: RunRecord): void => {
  const aside = `${fileOf(dataFolder)}.new`;
  writeFileSync(aside, JSON.stringify(record, null, 2));
  renameSync(aside, fileOf(dataFolder));
};

export const forgetRun = (dataFolder: string): void => rmSync(fileOf(dataFolder), { force: true });
