import { wordsOfStatus } from "#lib/engine/words-of-status.ts";
import type { Stage } from "../model/diagram.ts";
import { titleOf } from "../words/title-of.ts";
import { taskId } from "./arrivals.ts";
import type { Exit } from "./exits.ts";
import type { Flow, Node } from "./graph.ts";
import type { Making } from "./making.ts";
import { participantOf, payment } from "./participants.ts";
import { processWords as words } from "./process-words.ts";

/** From where somebody acts to the next stage: what is checked, who is told, to whom the rest is entrusted. */
export const addExit = (
  making: Making,
  stage: Stage,
  exit: Exit,
  after: string,
  more: Omit<Flow, "from" | "to">,
): void => {
  const { diagram, graph, entries } = making;
  const to = diagram.stages.find(({ key }) => key === exit.to);
  if (to === undefined) return;
  const id = `${taskId(stage)}_${exit.moves.map(({ action }) => action).join("_")}_${exit.to}`;
  const row = [...checked(making, exit, id), ...told(making, exit, to, id), ...entrusted(making, stage, exit, to, id)];
  const last = graph.row(row, after, more);
  graph.flow(last, entries.get(to.key) ?? taskId(to), row.length === 0 ? more : {});
};

const checked = ({ messages, language }: Making, { moves: [move] }: Exit, id: string): Node[] => {
  if (!move?.by.includes("payment")) return [];
  const own = `${id}_Verify`;
  messages.push({ from: own, to: payment.id, name: words.question[language] });
  messages.push({ from: payment.id, to: own, name: words.answer[language] });
  return [{ id: own, type: "serviceTask", lane: "portal", name: words.verifyPayment[language] }];
};

const told = ({ messages, diagram, language }: Making, { moves: [move] }: Exit, to: Stage, id: string): Node[] => {
  if (move?.mail === undefined) return [];
  const own = `${id}_Mail`;
  const name = wordsOfStatus(diagram.procedure, to.status).label[language];
  messages.push({ from: own, to: `U_Hear_${to.key}`, name });
  return [{ id: own, type: "sendTask", lane: "portal", name: `${words.mail[language]}${name}` }];
};

/** Only by a civil servant: those outside hand over among themselves. */
const entrusted = (making: Making, stage: Stage, { moves: [move] }: Exit, to: Stage, id: string): Node[] => {
  const outside = participantOf(to.actor);
  if (!outside || to.lane !== "others" || stage.lane === "others" || !move?.by.includes("agent")) return [];
  const { messages, diagram, language } = making;
  const own = `${id}_Order`;
  messages.push({ from: own, to: outside.id, name: words.order[language] });
  const name = `${words.hand[language]}${titleOf(diagram, [to])[language]}`;
  return [{ id: own, type: "sendTask", lane: "portal", name }];
};
