import { readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { parentOf } from "../stack/process-identity.ts";
import type { Weather } from "../testing/tcp-proxy.ts";
import type { Disk } from "./disk.ts";
import type { Random } from "./random.ts";
import type { DrillStack } from "./stack.ts";

export type Disks = { database?: Disk | undefined; documents?: Disk | undefined; logs?: Disk | undefined };
type Struck = { stack: DrillStack; disks: Disks; random: Random };

/** Strikes, and mends again what does not mend by itself. @returns what was struck */
export type Fault = (struck: Struck) => Promise<string>;

/** In milliseconds: how long what lasts lasts. */
const [shortest, longest] = [400, 2_000];

export const faults = {
  "kill -9 web": async ({ stack, random }) => kill(stack, random.pick(stack.portals)),
  "kill -9 worker": async ({ stack }) => kill(stack, "worker"),
  "kill -9 database": async ({ stack }) => killServer(stack),
  "pause web": async ({ stack, random }) => freeze(stack, random.pick(stack.portals), random),
  "pause worker": async ({ stack, random }) => freeze(stack, "worker", random),
  "pause database": async ({ stack, random }) => freeze(stack, "database", random),
  "line cut": async (struck) => trouble(struck, "cut"),
  "line hung": async (struck) => trouble(struck, "hung"),
  "line half-open": async (struck) => trouble(struck, "half-open"),
  "line slow": async (struck) => trouble(struck, "slow"),
  "documents full": async (struck) => fill(struck, "documents"),
  "database full": async (struck) => fill(struck, "database"),
  "logs full": async (struck) => fill(struck, "logs"),
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

const isName = (name: string): name is FaultName => Object.hasOwn(faults, name);

/** Those that this machine can suffer: some need a disk of their own. */
export const possibleFaults = (disks: Disks): FaultName[] =>
  Object.keys(faults).filter((name): name is FaultName => {
    const [what = "", state] = name.split(" ");
    return isName(name) && (state !== "full" || Object.entries(disks).some(([disk, it]) => disk === what && it));
  });

const identityOf = (stack: DrillStack, name: string): number | undefined => stack.process(name)?.pid;

/** With its whole family, as an exhausted machine kills. */
const kill = (stack: DrillStack, name: string): string => {
  signal(-(identityOf(stack, name) ?? 0), "SIGKILL");
  return name;
};

/** The server alone: its children are left to notice. */
const killServer = (stack: DrillStack): string => {
  signal(identityOf(stack, "database") ?? 0, "SIGKILL");
  return "postmaster";
};

const freeze = async (stack: DrillStack, name: string, random: Random): Promise<string> => {
  const pid = identityOf(stack, name);
  const family = pid === undefined ? [] : [pid, ...childrenOf(pid)];
  for (const each of family) signal(each, "SIGSTOP");
  await pause(random.between(shortest, longest));
  for (const each of family) signal(each, "SIGCONT");
  return name;
};

const trouble = async ({ stack, random }: Struck, weather: Weather): Promise<string> => {
  stack.line.become(weather);
  await pause(random.between(shortest, longest));
  stack.line.become("clear");
  return "database";
};

const fill = async ({ disks, random }: Struck, name: keyof Disks): Promise<string> => {
  disks[name]?.fill();
  await pause(random.between(shortest, longest));
  disks[name]?.free();
  return name;
};

const childrenOf = (pid: number): number[] =>
  readdirSync("/proc")
    .map(Number)
    .filter((each) => each > 0 && parentOf(each) === pid);

/** 0 would be ourselves; one that has just died by itself is as good. */
const signal = (pid: number, name: NodeJS.Signals): void => {
  if (pid === 0) return;
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
};
