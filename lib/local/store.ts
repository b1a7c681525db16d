import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

export type Store<Value> = {
  get: (key: string) => Value | undefined;
  set: (key: string, value: Value) => void;
  clear: () => void;
  values: () => Value[];
};

/**
 * Values by key that survive a restart: a journal of JSON lines, one appended for each change, rewritten at opening.
 * A last line cut short by a crash is dropped. @throws when an earlier line is not ours.
 */
export const openStore = <Value>(file: string, schema: z.ZodType<Value>): Store<Value> => {
  const kept = new Map(read(file, schema));
  rewrite(file, kept);
  return {
    get: (key) => kept.get(key),
    values: () => [...kept.values()],
    set: (key, value) => {
      appendFileSync(file, line(key, value));
      kept.set(key, value);
    },
    clear: () => {
      kept.clear();
      rewrite(file, kept);
    },
  };
};

const line = (key: string, value: unknown): string => `${JSON.stringify({ key, value })}\n`;

const read = <Value>(file: string, schema: z.ZodType<Value>): [string, Value][] => {
  if (!existsSync(file)) return [];
  const entry = z.object({ key: z.string(), value: schema });
  const whole = readFileSync(file, "utf8").split("\n").slice(0, -1);
  return whole.map((source) => {
    const { key, value } = entry.parse(JSON.parse(source));
    return [key, value];
  });
};

const rewrite = <Value>(file: string, kept: Map<string, Value>): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, [...kept].map(([key, value]) => line(key, value)).join(""));
  renameSync(`${file}.new`, file);
};
