import type { FrozenFee } from "#db/schema.ts";
import { feeOf } from "#lib/applications/fee.ts";
import { type CheckResult, runChecks } from "#lib/engine/checks.ts";
import type { Condition, Context } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Circumstances } from "#lib/engine/workflow.ts";
import { byChance } from "#lib/procedures/testing/chance.ts";
import { anything, not, proofOf } from "#lib/procedures/testing/proof.ts";
import { saidByRegisters } from "#lib/procedures/testing/said-by-registers.ts";
import { otherTurns } from "#lib/procedures/testing/turns.ts";
import { workflowOf } from "#lib/procedures/workflows/index.ts";
import { placeFacts } from "../context.ts";
import { circumstancesOf } from "../transition.ts";

/** A filing that nothing stops, with what surrounds it in the eyes of a workflow. */
export type Filing = { name: string; procedure: Procedure; context: Context; around: Circumstances };

/** A filing of that procedure in each of the circumstances that answers and facts may bring: something is due or not, the checks pass or not. */
export const filingsOf = async (procedure: Procedure, today: string): Promise<Filing[]> => {
  const proof = proofOf(procedure);
  const { known } = await saidByRegisters(procedure, today);
  const blocks = procedure.gates.filter(({ effect }) => effect !== "warn");
  const clear = blocks.map(({ when }): Condition => ({ not: when }));
  const turns = otherTurns(procedure).filter(({ name }) => /^(fee|checks)/.test(name));
  const passing = procedure.checks.flatMap(({ passes, knownWhen }) => [passes, ...(knownWhen ? [knownWhen] : [])]);
  const readsChecks = workflowOf(procedure).some(({ guards }) => guards.includes("checks_pass"));
  const found = new Map<string, Filing>();
  byChance(1, (pick) => {
    for (const { when } of [anything, ...turns, ...turns.map(not), { when: { all: passing } }]) {
      const given = proof.search({ name: "clear", when: { all: [...clear, when] } }, { pick, from: known }, 2);
      if (given === undefined) continue;
      const facts = { ...given.facts, ...placeFacts(procedure, given.answers) };
      const context = { ...proof.contextOf(given), facts };
      const fee = feeOf(procedure, context);
      if (fee === undefined) continue;
      const around = circumstancesAt(procedure, fee, runChecks(procedure, context));
      const cost = around.fee_due ? "with a fee" : "without a fee";
      const doubt = readsChecks && !around.checks_pass ? ", in doubt" : "";
      const name = `${procedure.slug} ${cost}${doubt}`;
      found.set(name, { name, procedure, context, around });
    }
  });
  return [...found.values()];
};

const circumstancesAt = (procedure: Procedure, fee: FrozenFee, checks: CheckResult[]): Circumstances =>
  circumstancesOf(
    { fee, checks, assignedTo: "somebody", procedureSlug: procedure.slug, procedureVersion: procedure.version },
    { id: "somebody" },
  );
