import { randomInt } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { setSettings } from "../settings.ts";
import { tally } from "./command.ts";
import { live, worldNow } from "./live.ts";
import { defineLook } from "./snapshot.ts";
import { type Cast, makeCast, startOutside } from "./world.ts";

const { FC_SEED, FC_PATH: path = "", FC_RUNS = "1000", FC_STEPS = "50" } = process.env;
const seed = Number(FC_SEED ?? randomInt(2 ** 31));
const runs = Number(FC_RUNS);
const steps = Number(FC_STEPS);
/** With so many lives each verb has met its chance. */
const enough = 500;

/** Half of the two thousand lives: each half takes one of two cores. */
export const describeLives = (half: string): void => {
  let ending: (() => Promise<void>)[] = [];
  let cast: Cast;

  beforeAll(async () => {
    const { url, drop } = await freshDatabase();
    const outside = await startOutside(worldNow);
    ending = [useDatabase(url), drop, outside.close];
    setSettings({ DATABASE_URL: url, VEHICLE_REGISTER_URL: outside.url, PAYMENT_URL: outside.url });
    await defineLook();
    cast = await makeCast();
  });
  afterAll(async () => {
    for (const end of ending) await end();
  });

  describe("an application", () => {
    it(`agrees with the model at each step, whoever tries whatever in any order (${half})`, async () => {
      console.log(`FC_SEED=${seed} FC_RUNS=${runs}`);
      await live(cast, { runs, steps, seed, path });
      const counts = [...tally.values()];
      console.log(`${counts.reduce((sum, { done, refused }) => sum + done + refused, 0)} steps taken`);
      const never = [...tally].filter(([, { done }]) => done === 0).map(([name]) => name);
      expect(runs < enough ? [] : never).toEqual([]);
    }, 900_000);
  });
};
