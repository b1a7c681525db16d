import { readdirSync, readFileSync } from "node:fs";
import { parentOf } from "../stack/process-identity.ts";

/** A process and all that descend from it, the living. */
const family = (pid: number): number[] => {
  const known = new Set([pid]);
  const all = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  const parents = new Map(all.map((each) => [each, parentOf(each)]));
  for (let before = 0; before < known.size; ) {
    before = known.size;
    for (const [each, parent] of parents) if (parent !== undefined && known.has(parent)) known.add(each);
  }
  return [...known];
};

const ticksPerSecond = 100;

/** Seconds of processor used so far by a process, its children, and those of them already over. proc(5): utime, stime, cutime, cstime. */
export const cpuSeconds = (pid: number): number => {
  const ticks = family(pid).map((each) =>
    fieldsOf(each)
      .slice(11, 15)
      .reduce((sum, field) => sum + Number(field), 0),
  );
  return ticks.reduce((sum, each) => sum + each, 0) / ticksPerSecond;
};

const fieldsOf = (pid: number): string[] => {
  const text = readText(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
};

/** Megabytes that a process and its children hold, what they share counted once among them. */
export const megabytes = (pid: number): number => {
  const kilobytes = family(pid).map((each) =>
    Number(/^Pss:\s+(\d+)/m.exec(readText(`/proc/${each}/smaps_rollup`))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
};

const readText = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};
