import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { State } from "#lib/engine/states.ts";
import { type Action, type ActorKind, actions, actorKinds, type Circumstances, judge } from "#lib/engine/workflow.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import { workflowOf, workflows } from "#lib/procedures/workflows/index.ts";
import { diagramOf } from "./diagram-of.ts";
import { initial, nameOf } from "./merge-states.ts";
import { guardsOf } from "./possible-lines.ts";
import { isSound, turnWith } from "./turns.ts";

/** Whatever may surround an application of this procedure at one moment. */
const momentsOf = (procedure: Procedure): Circumstances[] => {
  const may = guardsOf(procedure);
  const fees = [may.fee_due ? [true] : [], may.no_fee ? [false] : []].flat();
  const cases = [
    { own_case: true, free_case: false },
    { own_case: false, free_case: true },
    { own_case: false, free_case: false },
  ];
  return fees.flatMap((due) =>
    cases.flatMap((whose) =>
      [true, false].map((checks_pass) => ({ ...may, fee_due: due, no_fee: !due, ...whose, checks_pass })),
    ),
  );
};

type Act = { action: Action; by: ActorKind; state: State };
/** Everything the judge of the portal allows from there, by whom, in some circumstances. */
const allowed = (procedure: Procedure, state: State): Act[] =>
  momentsOf(procedure).flatMap((moment) =>
    actorKinds.flatMap((by) =>
      actions.flatMap((action) => {
        const verdict = judge(workflowOf(procedure), state, action, by, moment);
        return verdict.ok ? [{ action, by, state: verdict.state }] : [];
      }),
    ),
  );

/** The same, found once for each state. */
const judged = (procedure: Procedure): ((state: State) => Act[]) => {
  const known = new Map<string, Act[]>();
  return (state) => {
    const acts = known.get(nameOf(state)) ?? allowed(procedure, state);
    known.set(nameOf(state), acts);
    return acts;
  };
};

const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 40 });
const pick = <Of>(among: readonly Of[], choice: number): Of | undefined => among[choice % Math.max(1, among.length)];

/** Each procedure, and each shared table under the most common definition. */
const [model] = catalogue;
const drawn: Procedure[] = [
  ...catalogue,
  ...[...workflows.keys()].flatMap((workflow) => (model ? [{ ...model, slug: workflow, workflow }] : [])),
];

describe.each(drawn.map((procedure) => [procedure.slug, procedure] as const))("the diagram of %s", (_, procedure) => {
  const diagram = diagramOf(procedure);
  const allowedIn = judged(procedure);
  const stageOf = (state: State) =>
    diagram.stages.find(({ states }) => states.some((each) => nameOf(each) === nameOf(state)));

  it("has a path for each walk of the workflow", () => {
    fc.assert(
      fc.property(choices, (path) => {
        let state = initial;
        for (const choice of path) {
          const act = pick(allowedIn(state), choice);
          if (act === undefined) {
            expect(stageOf(state)?.ends).toBe(true);
            return;
          }
          const [from, to] = [stageOf(state)?.key, stageOf(act.state)?.key];
          const move = diagram.moves.find((each) => each.from === from && each.to === to && each.action === act.action);
          expect(move?.by, `${act.by} ${act.action} from ${nameOf(state)}`).toContain(act.by);
          state = act.state;
        }
      }),
    );
  });

  it("has no path but the walks of the workflow", () => {
    fc.assert(
      fc.property(choices, (path) => {
        let state = initial;
        for (const choice of path) {
          const here = stageOf(state)?.key;
          const move = pick(
            diagram.moves.filter(({ from }) => from === here),
            choice,
          );
          if (move === undefined) return;
          const acts = allowedIn(state).filter(
            (act) => act.action === move.action && stageOf(act.state)?.key === move.to,
          );
          expect(new Set(acts.map(({ by }) => by)), `${move.action} from ${nameOf(state)}`).toEqual(new Set(move.by));
          state = acts[0]?.state ?? state;
        }
      }),
    );
  });

  it("puts each stage in one turn, which lets nothing out that could not go", () => {
    for (const { key } of diagram.stages)
      expect(diagram.turns.filter(({ stages }) => stages.some((stage) => stage.key === key))).toHaveLength(1);
    for (const turn of diagram.turns) expect(isSound(turn, diagram.moves), turn.key).toBe(true);
    expect(turnWith(diagram.turns, diagram.start)?.lane).toBe("citizen");
  });
});
