import type { Procedure } from "#lib/engine/procedure.ts";
import type { Diagram } from "./diagram.ts";
import { possibleLines } from "./possible-lines.ts";
import { inReadingOrder } from "./reading-order.ts";
import { stagesAndMoves } from "./stages.ts";
import { turnsOf } from "./turns.ts";

/** What happens to an application, from its definition and the table of its workflow. Pure. */
export const diagramOf = (procedure: Procedure): Diagram => {
  const { stages, moves } = stagesAndMoves(possibleLines(procedure));
  const ordered = inReadingOrder(stages, moves);
  return { procedure, start: "draft", stages: ordered, moves, turns: turnsOf(ordered, moves) };
};
