import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { servicesBox, servicesKey, turnBox } from "./layout/boxes.ts";
import { countLayers } from "./layout/count-layers.ts";
import { linksOf } from "./layout/links.ts";
import { layOutTall, type Tall } from "./layout/tall.ts";
import { layOutWide, pageWidth, type Wide } from "./layout/wide.ts";
import type { Diagram } from "./model/diagram.ts";
import { diagramOf } from "./model/diagram-of.ts";
import { nextWords } from "./words/next-words.ts";
import { type ToldTurn, tellTurns } from "./words/tell-turn.ts";

/** A diagram laid out: wide in three lanes, tall as one thread, and in words. */
export type Drawing = { diagram: Diagram; turns: ToldTurn[]; wide: Wide; tall: Tall };

/** For those who examine: with room for what is counted in each stage. */
export const drawCounted = (procedure: Procedure, language: Language): Promise<Drawing> =>
  draw(procedure, language, true);

export const draw = async (procedure: Procedure, language: Language, counted = false): Promise<Drawing> => {
  const diagram = diagramOf(procedure);
  const turns = tellTurns(diagram, language);
  const links = linksOf(diagram, turns);
  const keys = turns.flatMap((turn) => (turn.services.length > 0 ? [turn.key, servicesKey(turn)] : [turn.key]));
  const { width, between } = measure(countLayers(keys, links));
  const boxes = turns.flatMap((turn) =>
    turn.services.length > 0
      ? [turnBox(turn, width, counted), servicesBox(turn, width)]
      : [turnBox(turn, width, counted)],
  );
  const wide = await layOutWide(boxes, links, between);
  return { diagram, turns, wide, tall: layOutTall(turns, links, (turn) => nextWords(turn, language), counted) };
};

/** As wide as the page lets the boxes be, within what reads well; what is left goes between them. */
const measure = (layers: number): { width: number; between: number } => {
  const room = pageWidth - 28;
  const width = Math.max(116, Math.min(200, Math.floor((room - (layers - 1) * 26) / layers)));
  return { width, between: Math.max(22, Math.min(240, Math.floor((room - layers * width) / Math.max(1, layers - 1)))) };
};
