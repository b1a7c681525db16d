import type { Arbitrary, AsyncCommand } from "fast-check";
import { expect } from "vitest";
import type { Model } from "./model.ts";
import { expectedOf, look } from "./snapshot.ts";
import type { World } from "./world.ts";

type Outcome = "done" | "refused";
/** @property expects changes the model as the world should change @property does tells whether it was done */
export type Verb<Given> = {
  name: string;
  given: Arbitrary<Given>;
  expects: (model: Model, given: Given) => Outcome;
  does: (world: World, given: Given, now: Date) => Promise<boolean>;
};
/** Keeps the kind of what a verb is given. */
export const verb = <Given>(told: Verb<Given>): Verb<Given> => told;

/** A verb and all that it is given. */
export type Attempt = {
  name: string;
  label: string;
  expects: (model: Model) => Outcome;
  does: (world: World, now: Date) => Promise<boolean>;
};
export type Command = AsyncCommand<Model, World>;

export const attemptOf = <Given>({ name, expects, does }: Verb<Given>, given: NoInfer<Given>): Attempt => ({
  name,
  label: `${name} ${JSON.stringify(given)}`,
  expects: (model) => expects(model, given),
  does: (world, now) => does(world, given, now),
});

export const commandOf = <Given>(verb: Verb<Given>): Arbitrary<Command> =>
  verb.given.map((given) => commandTo(() => attemptOf(verb, given), attemptOf(verb, given).label));

/** @param choose what to try, once it is known how far the life has come */
export const commandTo = (choose: (model: Model) => Attempt, label: string): Command => ({
  check: () => true,
  toString: () => label,
  run: (model, world) => attempt(choose(model), model, world),
});

const second = 1_000;
/** How often each verb was done and refused, over all the runs: a verb never done tests nothing. */
export const tally = new Map<string, Record<Outcome, number>>();

/** Whatever is tried, application and database agree with the model before and after; what changes nothing leaves nothing. */
const attempt = async ({ name, expects, does }: Attempt, model: Model, world: World): Promise<void> => {
  model.now += second;
  const before = world.everything ?? (await look(world)).everything;
  const stateBefore = stateOf(model);
  world.seenVersion = model.version;
  const expected = expects(model);
  world.tried = expected === "done";
  const done = await does(world, new Date(model.now));
  const { everything, seen } = await look(world);
  world.everything = everything;
  count(name, expected);
  expect(`${name} ${done ? "done" : "refused"}`).toBe(`${name} ${expected}`);
  agree(seen, expectedOf(model, world));
  if (stateOf(model) === stateBefore) agree(everything, before);
};

/** Compared as text first: telling where two things differ is slow, and they hardly ever do. */
const agree = (one: unknown, other: unknown): void => {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
};

const count = (name: string, outcome: Outcome): void => {
  const counted = tally.get(name) ?? { done: 0, refused: 0 };
  counted[outcome] += 1;
  tally.set(name, counted);
};

const stateOf = ({ now: _now, ...state }: Model): string => JSON.stringify(state);
