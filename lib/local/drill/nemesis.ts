import { setTimeout as pause } from "node:timers/promises";
import { say } from "../preparation/phase.mjs";
import { type Disks, type FaultName, faults, possibleFaults } from "./faults.ts";
import { deal, type Random } from "./random.ts";
import { followLedger } from "./read-ledger.ts";
import type { DrillStack } from "./stack.ts";

/** A fault as it went: `recovery` is from its end to the next application that was promised, in milliseconds. */
export type Strike = { fault: FaultName; recovery: number };

type Wanted = { stack: DrillStack; disks: Disks; ledger: string; count: number; random: Random };

/** Past this nobody waits any longer: the drill goes on, and has failed. */
const patience = 60_000;
const calm = [100, 1_200] as const;

/** Strikes that many times, each time once applications flow again. */
export const runNemesis = async ({ stack, disks, ledger, count, random }: Wanted): Promise<Strike[]> => {
  const promised = followLedger(ledger);
  const strikes: Strike[] = [];
  for (const fault of deal(possibleFaults(disks), count, random)) {
    await pause(random.between(...calm));
    const what = await faults[fault]({ stack, disks, random });
    const recovery = await nextPromise(promised, Date.now());
    strikes.push({ fault, recovery });
    say(`    ${String(strikes.length).padStart(3)}/${count}  ${fault} (${what}): ${(recovery / 1_000).toFixed(1)} s`);
  }
  return strikes;
};

const nextPromise = async (promised: () => number[], since: number): Promise<number> => {
  while (Date.now() - since < patience) {
    const first = promised().find((at) => at >= since);
    if (first !== undefined) return first - since;
    await pause(50);
  }
  return patience;
};
