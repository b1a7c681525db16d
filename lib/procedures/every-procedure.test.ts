import { beforeAll, describe, expect, it, vi } from "vitest";
import { placeFacts } from "#lib/applications/context.ts";
import { feeOf } from "#lib/applications/fee.ts";
import { checkProcedure } from "#lib/engine/check-procedure/check-procedure.ts";
import type { Condition } from "#lib/engine/condition.ts";
import { gatesAt } from "#lib/engine/gates.ts";
import { procedureSchema } from "#lib/engine/procedure.ts";
import { acceptedDocuments, requiredDocuments } from "#lib/engine/supporting-documents.ts";
import { serviceSlugs } from "#lib/local/people/services.ts";
import { surroundingsWith } from "#lib/publication/surroundings.ts";
import { byChance, tellSeed } from "./testing/chance.ts";
import { everyProcedure } from "./testing/every-procedure.ts";
import type { Case } from "./testing/find-case.ts";
import { anything, everythingSaid, not, proofOf, today } from "./testing/proof.ts";
import { type Said, saidByRegisters } from "./testing/said-by-registers.ts";
import { gatesOf, hiddenQuestions, optionsOf, otherTurns, type Turn, warningsOf } from "./testing/turns.ts";

vi.setConfig({ testTimeout: 60_000 });
beforeAll(tellSeed);

/** What never comes together for a reason that only dates and numbers know. */
const neverTogether: Readonly<Record<string, readonly string[]>> = {
  "toutes-les-questions": [
    "question whenSame, not question whenKnown",
    "question whenBelow, question whenAbove",
    "question whenOldYears, not question whenBefore",
    "question whenOldMonths, not question whenBefore",
    "question whenPast, not question whenBefore",
    "not question holder, question contacts.0.place",
    "gate long, question whenBelow",
  ],
};

const around = surroundingsWith(
  serviceSlugs,
  everyProcedure.map(([slug]) => slug),
);

describe.each(everyProcedure)("%s", (slug, procedure) => {
  const proof = proofOf(procedure);
  const ways = [...hiddenQuestions(procedure), ...gatesOf(procedure)];
  let said: Said = { known: [], unknown: [] };
  beforeAll(async () => {
    said = await saidByRegisters(procedure, today);
  });
  /** As they are; and nothing is kept of what is not asked. */
  const accept = (given: Case, name: string) => {
    const kept = [name, { answers: given.answers, refusals: {} }];
    expect([name, proof.check(given)]).toEqual(kept);
    expect([name, proof.check(proof.withMore(given))]).toEqual(kept);
  };

  it("has nothing to mend before it is published", () => {
    expect(checkProcedure(procedure, around, today)).toEqual({ ok: true, procedure });
  });

  it("is plain data: it survives JSON unchanged, and is still a procedure", () => {
    const carried: unknown = JSON.parse(JSON.stringify(procedure));
    expect(carried).toEqual(procedure);
    expect(procedureSchema.parse(carried)).toEqual(procedure);
  });

  it("takes right answers whichever way each of its conditions turns, and each answer that it offers", () => {
    const turns = [...ways, ...warningsOf(procedure), ...otherTurns(procedure)];
    const away = turns.map(not).filter((turn) => proof.mayHold(turn));
    byChance(2, (pick) => {
      for (const turn of [...turns, ...away, ...optionsOf(procedure)])
        accept(proof.found(turn, { pick, from: everythingSaid(said) }), turn.name);
    });
  });

  it("takes right answers whichever two of its gates and hidden questions come together, or one without the other", () => {
    const told = [...new Map(ways.map((turn) => [JSON.stringify(turn.when), turn])).values()];
    const met = new Set<string>();
    const meet = (given: Case) => {
      accept(given, "two together");
      const turned = told.map((turn) => (proof.isSo(turn, given) ? turn : not(turn)).name);
      for (const [index, one] of turned.entries())
        for (const other of turned.slice(0, index)) met.add(`${one}, ${other}`);
    };
    const never = neverTogether[slug] ?? [];
    const pairs = pairsOf(told).filter((pair) => !never.includes(nameOf(pair)));
    const left = () => pairs.filter((pair) => !met.has(nameOf(pair)) && proof.mayHold(...pair));
    byChance(1, (pick) => {
      const chance = { pick, from: everythingSaid(said) };
      for (let turn = 0; turn < 100; turn += 1) meet(proof.found(anything, chance));
      for (const pair of left()) {
        const both = proof.search({ name: "both", when: { all: pair.map(({ when }) => when) } }, chance, 20);
        if (both) meet(both);
      }
    });
    expect([left().map(nameOf), never.filter((pair) => met.has(pair))]).toEqual([[], []]);
  });

  it("can be sent when nothing stands in its way: the fee is known, and what is required can be given", () => {
    const blocks = procedure.gates.filter(({ effect }) => effect !== "warn");
    const clear: Turn = { name: "clear", when: { all: blocks.map(({ when }): Condition => ({ not: when })) } };
    byChance(30, (pick) => {
      const given = proof.found(clear, { pick, from: said.known });
      const facts = { ...given.facts, ...placeFacts(procedure, given.answers) };
      const context = { ...proof.contextOf(given), facts };
      accept(given, clear.name);
      expect(gatesAt(procedure, context).blocks).toEqual([]);
      expect(feeOf(procedure, context)?.totalCents).toBeGreaterThanOrEqual(0);
      const taken = acceptedDocuments(procedure, context);
      expect(requiredDocuments(procedure, context).filter((each) => !taken.includes(each))).toEqual([]);
    });
  });
});

const nameOf = ([one, other]: readonly [Turn, Turn]): string => `${one.name}, ${other.name}`;

/** Each two, both, neither, and one without the other. */
const pairsOf = (turns: readonly Turn[]): [Turn, Turn][] =>
  turns.flatMap((one, index) =>
    turns
      .slice(0, index)
      .flatMap((other) =>
        [one, not(one)].flatMap((first) => [other, not(other)].map((second): [Turn, Turn] => [first, second])),
      ),
  );
