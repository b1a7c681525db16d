import { fire, type Shot } from "./load.ts";
import { cpuSeconds } from "./processes.ts";

/** Something to measure. @property aim makes the requests of one round, each time others */
export type Scenario = {
  name: string;
  origin: string;
  web: number;
  database: number;
  aim: (round: number) => Shot[] | Promise<Shot[]>;
};

/** Per request: milliseconds of processor in the web process and in the database; then how many a second, and how long one waits. */
export type Cost = { web: number; database: number; rate: number; p50: number; p99: number };

/** @property warming rounds that are not counted: until a process has met the same request some hundreds of times, its compiler is what one measures */
export type Pace = { warming: number; rounds: number; clients: number };

/** Rounds of every scenario in turn, so that what slows the machine for a while slows them all; the medians of the rounds. */
export const measure = async (
  scenarios: readonly Scenario[],
  { warming, rounds, clients }: Pace,
): Promise<Map<string, Cost>> => {
  const costs = new Map<string, Cost[]>(scenarios.map(({ name }) => [name, []]));
  for (let round = 0; round < warming + rounds; round += 1) {
    for (const scenario of scenarios) {
      const cost = await oneRound(scenario, round, clients);
      if (round >= warming) costs.get(scenario.name)?.push(cost);
    }
  }
  return new Map([...costs].map(([name, each]) => [name, middle(each)]));
};

const oneRound = async (scenario: Scenario, round: number, clients: number): Promise<Cost> => {
  const shots = await scenario.aim(round);
  if (shots.length === 0) throw new Error(`The base is too small for: ${scenario.name}`);
  const used = () => cpuSeconds(scenario.web, scenario.database);
  const [webBefore = 0, databaseBefore = 0] = used();
  const { seconds, milliseconds } = await fire(scenario.origin, shots, clients);
  const [webAfter = 0, databaseAfter = 0] = used();
  const each = (from: number, to: number) => ((to - from) * 1000) / shots.length;
  const waits = milliseconds.toSorted((one, other) => one - other);
  return {
    web: each(webBefore, webAfter),
    database: each(databaseBefore, databaseAfter),
    rate: shots.length / seconds,
    p50: at(waits, 0.5),
    p99: at(waits, 0.99),
  };
};

/** @param share of sorted values that lie under it */
export const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const median = (values: readonly number[]): number =>
  at(
    values.toSorted((one, other) => one - other),
    0.5,
  );

const middle = (costs: readonly Cost[]): Cost => ({
  web: median(costs.map(({ web }) => web)),
  database: median(costs.map(({ database }) => database)),
  rate: median(costs.map(({ rate }) => rate)),
  p50: median(costs.map(({ p50 }) => p50)),
  p99: median(costs.map(({ p99 }) => p99)),
});
