import { randomInt } from "node:crypto";
import fc from "fast-check";
import { type Random, randomFrom } from "#lib/local/drill/random.ts";
import type { Pick } from "./search.ts";

/** Given again, it plays the same. */
const seed = Number(process.env.FC_SEED ?? randomInt(2 ** 31));

export const tellSeed = (): void => console.log(`FC_SEED=${seed}`);

/** Does it so many times, each with other choices. */
export const byChance = (runs: number, work: (pick: Pick) => void): void =>
  randomByChance(runs, ({ pick }) => work(pick));

export const randomByChance = (runs: number, work: (random: Random) => void): void =>
  fc.assert(
    fc.property(fc.nat(), (own) => work(randomFrom(own))),
    { seed, numRuns: runs, endOnFailure: true },
  );
