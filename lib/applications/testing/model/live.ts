import { sql } from "drizzle-orm";
import { assert, asyncModelRun, asyncProperty, commands } from "fast-check";
import { database, inOneTransaction } from "#db/client.ts";
import { journalKey } from "#lib/environment.ts";
import { firstFault } from "#lib/journal/chain.ts";
import { historyOf } from "../filing.ts";
import { agentVerbs } from "./agents.ts";
import { citizenVerbs } from "./citizen.ts";
import { commandOf } from "./command.ts";
import { deliveryVerbs } from "./delivery.ts";
import { forward } from "./forward.ts";
import { machineVerbs } from "./machines.ts";
import { beginning } from "./model.ts";
import { beginLife, type Cast, type World } from "./world.ts";

const start = Date.parse("2026-03-05T09:00:00Z");

const { submit, save, pay, change, giveUp, answer, confirm, write } = citizenVerbs;
const { take, hand, request, grant, refuse, shut, note, open, produce } = agentVerbs;
const { payer, outage, settleOne, notify, reconcile, abandon, unpaid, forget, wait } = machineVerbs;
const { printed, spoiled, posted, carrier } = deliveryVerbs;

const tries = [
  ...[commandOf(submit), commandOf(save), commandOf(pay), commandOf(change), commandOf(giveUp), commandOf(answer)],
  ...[commandOf(confirm), commandOf(write), commandOf(take), commandOf(hand), commandOf(request), commandOf(grant)],
  ...[commandOf(refuse), commandOf(shut), commandOf(agentVerbs.write), commandOf(note), commandOf(open)],
  ...[commandOf(produce), commandOf(payer), commandOf(outage), commandOf(settleOne), commandOf(notify)],
  ...[commandOf(reconcile), commandOf(abandon), commandOf(unpaid), commandOf(forget), commandOf(wait)],
  ...[commandOf(printed), commandOf(spoiled), commandOf(posted), commandOf(carrier)],
];
/** Two of three are anything, one is what comes next. */
const verbs = [...tries, ...Array.from({ length: tries.length / 2 }, () => forward)];

class Lived extends Error {}

/** What was undone is swept from time to time: every look would step over it. */
const sweptEvery = 100;
let lived = 0;

/** Everything one life writes is undone at its end: thousands of them leave a small database. */
const alone = async (live: () => Promise<void>): Promise<void> => {
  lived += 1;
  if (lived % sweptEvery === 0) await database().execute(sql`vacuum`);
  await inOneTransaction(async () => {
    await live();
    throw new Lived();
  }).catch((fault: unknown) => {
    if (!(fault instanceof Lived)) throw fault;
  });
};

/** @property steps at most, in each @property seed with `path`, as printed by a run that failed, lives that life again */
type Lives = { runs: number; steps: number; seed: number; path: string };

let current: World | undefined;

/** The world of the life that is being lived. */
export const worldNow = (): World => {
  if (current === undefined) throw new Error("Nobody lives");
  return current;
};

/** Lives of one application in which everybody tries everything, in any order. */
export const live = async (cast: Cast, { runs, steps, seed, path }: Lives): Promise<void> => {
  const life = asyncProperty(commands(verbs, { maxCommands: steps, size: "max" }), (tried) =>
    alone(async () => {
      const model = beginning(start);
      const world = await beginLife(cast, model);
      current = world;
      await asyncModelRun(() => ({ model, real: world }), tried);
      const chain = await historyOf(world.application.applicationId);
      const fault = firstFault(chain, journalKey());
      if (fault) throw new Error(`The chain breaks at ${fault.sequence}`);
    }),
  );
  await assert(life, { numRuns: runs, seed, endOnFailure: false, ...(path === "" ? {} : { path }) });
};
