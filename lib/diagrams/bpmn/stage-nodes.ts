import type { Language } from "#lib/engine/text.ts";
import { wordsOfStatus } from "#lib/engine/words-of-status.ts";
import type { Stage } from "../model/diagram.ts";
import { titleOf } from "../words/title-of.ts";
import { taskId } from "./arrivals.ts";
import { addExit } from "./exit-nodes.ts";
import { type Exit, exitsOf } from "./exits.ts";
import type { Node } from "./graph.ts";
import type { Making } from "./making.ts";
import { participantOf } from "./participants.ts";
import { processWords as words } from "./process-words.ts";
import { triggerOf } from "./trigger-of.ts";

/** A stage of the workflow: the task where it waits, its ways out, what may happen meanwhile. */
export const addStage = (making: Making, stage: Stage): void => {
  const { diagram, language, graph } = making;
  const id = taskId(stage);
  if (stage.ends) {
    graph.add({ id, type: "endEvent", lane: "portal", name: label(making, stage), stage: stage.key });
    return;
  }
  const exits = exitsOf(diagram, stage, language);
  const [only, ...others] = exits.usual;
  graph.add(taskOf(making, stage, others.length === 0 ? only : undefined));
  hear(making, stage);
  if (only && others.length === 0) addExit(making, stage, only, id, { moves: only.moves });
  else choose(making, stage, exits.usual);
  for (const exit of exits.meanwhile) {
    const event = addEvent(making, stage, exit, `${id}_on_${exit.moves.map(({ action }) => action).join("_")}`, true);
    addExit(making, stage, exit, event.id, {});
  }
  if (exits.still) stayThere(making, stage, exits.still);
  if (stage.key === diagram.start) forget(making, stage);
};

const label = ({ diagram, language }: Making, { status }: Pick<Stage, "status">): string =>
  wordsOfStatus(diagram.procedure, status).label[language];

const isStaff = ({ actor }: Stage): boolean => actor === "agent";

const taskOf = (making: Making, stage: Stage, only: Exit | undefined): Node => {
  const { diagram, language } = making;
  const base = { id: taskId(stage), stage: stage.key };
  if (stage.key === diagram.start)
    return { ...base, type: "receiveTask", lane: "portal", name: words.receive[language] };
  const own = only?.moves.some(({ by }) => by.includes(stage.actor)) ? only : undefined;
  if (isStaff(stage))
    return { ...base, type: "userTask", lane: "agent", name: own?.label ?? titleOf(diagram, [stage])[language] };
  if (stage.actor === "system")
    return { ...base, type: "serviceTask", lane: "portal", name: only?.label ?? titleOf(diagram, [stage])[language] };
  return { ...base, type: "receiveTask", lane: "portal", name: `${words.await[language]}${label(making, stage)}` };
};

/** Who is outside gives news of itself; a carrier is asked for them. */
const hear = ({ messages, language }: Making, stage: Stage): void => {
  const outside = participantOf(stage.actor);
  if (outside === undefined) return;
  messages.push({ from: outside.id, to: taskId(stage), name: words.news[language] });
  if (stage.actor === "carrier") messages.push({ from: taskId(stage), to: outside.id, name: words.question[language] });
};

const choose = (making: Making, stage: Stage, exits: readonly Exit[]): void => {
  const { graph, language } = making;
  const id = `${taskId(stage)}_Choice`;
  const lane = isStaff(stage) ? "agent" : "portal";
  graph.row([{ id, type: "exclusiveGateway", lane, name: words.outcome[language] }], taskId(stage));
  for (const exit of exits)
    addExit(making, stage, exit, id, { name: nameAmong(making, exit, exits), moves: exit.moves });
};

const nameAmong = (making: Making, exit: Exit, exits: readonly Exit[]): string => {
  if (exits.every((other) => other === exit || other.label !== exit.label)) return exit.label;
  const to = making.diagram.stages.find(({ key }) => key === exit.to);
  return to ? `${exit.label} (${label(making, to)})` : exit.label;
};

const addEvent = (making: Making, stage: Stage, exit: Exit, id: string, interrupts: boolean): Node => {
  const trigger = triggerOf(making, exit);
  if (trigger.from) making.messages.push({ from: trigger.from, to: id, name: exit.label });
  return making.graph.add({
    ...{ id, type: "boundaryEvent", lane: isStaff(stage) ? "agent" : "portal", name: exit.label },
    ...{ trigger: trigger.trigger, host: { id: taskId(stage), interrupts } },
    moves: exit.moves,
  });
};

/** What is done without moving it: to whom it is given, that it is posted again. */
const stayThere = (making: Making, stage: Stage, exit: Exit): void => {
  const { graph, language, messages, diagram } = making;
  const id = `${taskId(stage)}_Still`;
  const [goesOn] = exitsOf(diagram, stage, language).usual;
  const outside = goesOn?.moves[0]?.by.map(participantOf).find((found) => found !== undefined);
  if (outside) messages.push({ from: `${id}_Task`, to: outside.id, name: words.order[language] });
  const event = addEvent(making, stage, exit, id, false);
  graph.row(
    [
      { id: `${id}_Task`, type: "userTask", lane: "agent", name: exit.label },
      { id: `${id}_End`, type: "endEvent", lane: "agent", name: words.done[language] },
    ],
    event.id,
  );
};

/** A draft that nobody takes up again is erased: nothing was filed, and the workflow does not know of it. */
const forget = ({ diagram, graph, language }: Making, stage: Stage): void => {
  const id = `${taskId(stage)}_Untouched`;
  graph.add({
    ...{ id, type: "boundaryEvent", lane: "portal", name: untouched(diagram.procedure.draftDays, language) },
    ...{ trigger: { kind: "timer", duration: `P${diagram.procedure.draftDays}D` } },
    host: { id: taskId(stage), interrupts: true },
  });
  graph.row(
    [
      { id: "A_Erase", type: "serviceTask", lane: "portal", name: words.erase[language] },
      { id: "A_Erased", type: "endEvent", lane: "portal", name: words.erased[language] },
    ],
    id,
  );
};

const untouched = (days: number, language: Language): string =>
  language === "fr" ? `Brouillon laissé ${days}\u00a0jours` : `Draft left for ${days} days`;
