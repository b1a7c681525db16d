import { readFileSync } from "node:fs";

/** What a process has used: processor time over its life, memory now and at its highest. */
export type Usage = { processorMilliseconds: number; bytes: number; peakBytes: number };

const ticksPerSecond = 100;

/** @returns undefined when the process is gone or ending, or where there is no /proc (proc(5)) */
export const usageOf = (pid: number | undefined): Usage | undefined => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "latin1");
    if (!status.includes("VmHWM")) return undefined;
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1")
      .replace(/^.*\) /s, "")
      .split(" ");
    const ticks = Number(fields[11]) + Number(fields[12]);
    return {
      processorMilliseconds: (ticks * 1_000) / ticksPerSecond,
      bytes: kilobytes(status, "VmRSS") * 1_024,
      peakBytes: kilobytes(status, "VmHWM") * 1_024,
    };
  } catch {
    return undefined;
  }
};

const kilobytes = (status: string, name: string): number => Number(status.match(`${name}:\\s+(\\d+)`)?.[1] ?? 0);
