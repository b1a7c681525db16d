import { readdirSync, readFileSync } from "node:fs";
import { parentOf } from "../stack/process-identity.ts";

/** Each of these processes with all that descend from it, the living; the list of processes is read once for them all. */
const families = (pids: readonly number[]): number[][] => {
  const all = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  const parents = new Map(all.map((pid) => [pid, parentOf(pid)]));
  return pids.map((pid) => {
    const known = new Set([pid]);
    for (let before = 0; before < known.size; ) {
      before = known.size;
      for (const [each, parent] of parents) if (parent !== undefined && known.has(parent)) known.add(each);
    }
    return [...known];
  });
};

const ticksPerSecond = 100;

/** Seconds of processor used so far by each process, its children, and those of them already over. proc(5): utime, stime, cutime, cstime. */
export const cpuSeconds = (...pids: number[]): number[] =>
  families(pids).map((family) => {
    const ticks = family.flatMap((pid) => fieldsOf(pid).slice(11, 15).map(Number));
    return ticks.reduce((sum, each) => sum + each, 0) / ticksPerSecond;
  });

const fieldsOf = (pid: number): string[] => {
  const text = readText(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
};

/** Megabytes that a process and its children hold, what they share counted once among them. */
export const megabytes = (pid: number): number => {
  const held = families([pid])
    .flat()
    .map((each) => Number(/^Pss:\s+(\d+)/m.exec(readText(`/proc/${each}/smaps_rollup`))?.[1] ?? 0));
  return held.reduce((sum, each) => sum + each, 0) / 1024;
};

const readText = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};
