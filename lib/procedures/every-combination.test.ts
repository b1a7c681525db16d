import { beforeAll, describe, expect, it, vi } from "vitest";
import { placeFacts } from "#lib/applications/context.ts";
import { feeOf } from "#lib/applications/fee.ts";
import { obstacleToFiling } from "#lib/applications/obstacle-to-filing.ts";
import { gatesAt } from "#lib/engine/gates.ts";
import { pathsOf } from "#lib/engine/paths.ts";
import type { Gate } from "#lib/engine/procedure.ts";
import { requiredDocuments } from "#lib/engine/supporting-documents.ts";
import { randomByChance, tellSeed } from "./testing/chance.ts";
import { type Combination, combinationsOf, countOf, productOf, someOf } from "./testing/combinations.ts";
import { everyProcedure } from "./testing/every-procedure.ts";
import type { Case } from "./testing/find-case.ts";
import { gateGroups } from "./testing/gate-groups.ts";
import { proofOf, today } from "./testing/proof.ts";
import { type Said, saidByRegisters } from "./testing/said-by-registers.ts";

vi.setConfig({ testTimeout: 60_000 });
beforeAll(tellSeed);

/** Counted by hand, gate by gate: two ways each, but for those that one answer shuts one at a time. */
const counted: Readonly<Record<string, number>> = {
  /** Eighteen gates, and the code: right, unknown, expired, used, or tried too often. */
  "changement-de-titulaire": 2 ** 18 * 5,
  "declaration-de-cession": 2 ** 18,
  "changement-d-adresse": 2 ** 9,
  duplicata: 2 ** 8,
  "modification-technique": 2 ** 9,
  "certificat-de-situation": 2 ** 4,
  "acte-de-naissance": 2,
  "tranquillite-vacances": 2,
  terrasse: 2 ** 3,
  "toutes-les-questions": 2 ** 3,
};

/** More than that are not all walked: then each of every group is, beside any of the others’, for the groups share nothing. */
const most = 2 ** 9;

describe.each(everyProcedure)("the gates of %s", (slug, procedure) => {
  const proof = proofOf(procedure);
  const groups = gateGroups(procedure);
  let said: Said = { known: [], unknown: [] };
  let reachable: Combination[][] = [];
  beforeAll(async () => {
    said = await saidByRegisters(procedure, today);
    reachable = groups.map(({ gates }) => combinationsOf(gates).filter((each) => proof.mayHold(turn(each))));
  });

  it("fall into groups that share no question and no fact", () => {
    const keys = groups.flatMap(({ gates }) => gates.map(({ key }) => key));
    expect(keys.toSorted()).toEqual(procedure.gates.map(({ key }) => key).toSorted());
    const read = groups.flatMap(({ reads }) => [...reads]);
    expect(read).toHaveLength(new Set(read).size);
    for (const { gates, reads } of groups)
      expect([...reads]).toEqual(expect.arrayContaining(gates.flatMap(({ when }) => pathsOf(when))));
  });

  it("combine in as many ways as were counted, and right answers reach each way of each group", () => {
    expect(countOf(reachable)).toBe(counted[slug]);
    randomByChance(1, ({ pick }) => {
      for (const each of reachable.flat()) proof.found(turn(each), { pick, from: said.known });
    });
  });

  it("stop with their words, or let through what is right and whole, in every combination", () => {
    randomByChance(1, (random) => {
      const all = countOf(reachable) <= most ? productOf(reachable) : someOf(reachable, most, random);
      for (const each of all) {
        const given = proof.found(turn(each), { pick: random.pick, from: said.known });
        expect([each.shut, proof.check(given)]).toEqual([each.shut, { answers: given.answers, refusals: {} }]);
        judge(each, given);
      }
    });
  });

  const judge = ({ shut }: Combination, given: Case) => {
    const context = { ...proof.contextOf(given), facts: { ...given.facts, ...placeFacts(procedure, given.answers) } };
    const { blocks, warnings } = gatesAt(procedure, context);
    const own = [...blocks, ...warnings].filter((gate) => procedure.gates.includes(gate));
    expect(own.map(({ key }) => key).toSorted()).toEqual(shut.toSorted());
    const stopping = procedure.gates.filter(({ key, effect }) => shut.includes(key) && effect !== "warn");
    const needed = requiredDocuments(procedure, context);
    const whole = obstacleToFiling(procedure, context, {}, new Set(needed.map(({ key }) => key)));
    if (stopping.length > 0) expect(whole).toEqual(stoppedBy(stopping));
    else {
      expect([shut, whole]).toEqual([shut, undefined]);
      expect(feeOf(procedure, context)?.totalCents).toBeGreaterThanOrEqual(0);
      const missing = needed.length > 0 ? { ok: false, because: "documents", missing: needed } : undefined;
      expect(obstacleToFiling(procedure, context, {}, new Set())).toEqual(missing);
    }
  };

  it("each say what is wrong and what to do, in two languages, and send to a procedure that there is", () => {
    const slugs = everyProcedure.map(([each]) => each);
    for (const { message, remedy, to } of procedure.gates) {
      for (const { fr, en } of [message, remedy])
        expect([fr === "", en === "", fr === en]).toEqual([false, false, false]);
      if (to) expect(slugs).toContain(to.procedure);
    }
  });
});

const turn = ({ shut, when }: Combination) => ({ name: `shut: ${shut.join(", ")}`, when });

/** The person is told all that stops them where the first of it lies. */
const stoppedBy = (gates: readonly Gate[]) => {
  const step = gates[0]?.step;
  return { ok: false, because: "blocked", step, gates: gates.filter((gate) => gate.step === step) };
};
