import { say } from "../preparation/phase.mjs";
import type { FaultName } from "./faults.ts";
import type { Strike } from "./nemesis.ts";
import type { Verdict } from "./verdict.ts";

/** What is promised: applications flow again within this time after each fault. */
const promised = 5_000;

export type Findings = {
  strikes: readonly Strike[];
  verdict: Verdict;
  /** Told by the ledger and the mailbox: counts, in the order they are said. */
  counts: Readonly<Record<string, number>>;
  broken: readonly string[];
  /** Outages that were not said as promised. */
  refusals: readonly string[];
};

/** Says everything. @returns whether all that is promised held */
export const tellFindings = ({ strikes, verdict, counts, broken, refusals }: Findings): boolean => {
  const late = strikes.filter(({ recovery }) => recovery > promised);
  const wrong = Object.values(verdict).flat().length + broken.length + refusals.length + late.length;
  const seconds = (milliseconds: number) => (milliseconds / 1_000).toFixed(1).padStart(6);
  say("\n  fault               times   median     worst");
  for (const [fault, times] of byFault(strikes)) {
    const [median, worst] = [times[Math.floor(times.length / 2)] ?? 0, times.at(-1) ?? 0];
    say(`  ${fault.padEnd(18)}${String(times.length).padStart(6)} ${seconds(median)} s  ${seconds(worst)} s`);
  }
  say("");
  for (const [what, count] of Object.entries(counts)) say(`  ${what.padEnd(34)}${String(count).padStart(7)}`);
  for (const [name, found] of Object.entries(verdict)) tellList(name, found);
  tellList("broken walks", broken);
  tellList("outages not said as promised", refusals);
  tellList(
    "slower than 5 s",
    late.map(({ fault, recovery }) => `${fault}: ${seconds(recovery).trim()} s`),
  );
  say(wrong === 0 ? "\n  ✓ nothing lost, doubled, partial or haunted" : `\n  ✗ ${wrong} promises broken`);
  return wrong === 0;
};

const longest = 12;

const tellList = (name: string, found: readonly string[]): void => {
  say(`  ${name.padEnd(34)}${String(found.length).padStart(7)}`);
  for (const one of found.slice(0, longest)) say(`      ${one}`);
};

const byFault = (strikes: readonly Strike[]): [FaultName, number[]][] => {
  const names = [...new Set(strikes.map(({ fault }) => fault))].sort();
  return names.map((name) => {
    const times = strikes.filter(({ fault }) => fault === name).map(({ recovery }) => recovery);
    return [name, times.sort((one, other) => one - other)];
  });
};
