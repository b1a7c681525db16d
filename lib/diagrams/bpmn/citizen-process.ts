import type { Language } from "#lib/engine/text.ts";
import { wordsOfStatus } from "#lib/engine/words-of-status.ts";
import type { Diagram, Stage } from "../model/diagram.ts";
import { awaitsItsEnd, handedOn } from "../words/second-part.ts";
import { titleOf } from "../words/title-of.ts";
import { taskId } from "./arrivals.ts";
import { type Node, ProcessGraph } from "./graph.ts";
import type { Making as Whole } from "./making.ts";
import { franceConnect, payment, receiver } from "./participants.ts";
import { processWords as words } from "./process-words.ts";

type Making = Omit<Whole, "entries">;

/** What the person does: the form, then each time they hear of their application. */
export const citizenProcess = (diagram: Diagram, language: Language): Making => {
  const making: Making = { diagram, language, graph: new ProcessGraph(), messages: [] };
  const last = fillIn(making);
  making.graph.row(
    [{ id: "U_News", type: "eventBasedGateway", lane: "citizen", name: words.newsOfIt[language] }],
    last,
  );
  for (const stage of diagram.stages) if (stage.key !== diagram.start) hear(making, stage);
  making.graph.join();
  return making;
};

const fillIn = ({ diagram, language, graph, messages }: Making): string => {
  const lane = "citizen";
  const start = graph.add({ id: "U_Start", type: "startEvent", lane, name: words.need[language] });
  const send = diagram.moves.find(
    ({ from, by, to }) => from === diagram.start && by.includes("citizen") && to !== from,
  );
  messages.push({ from: "U_SignIn", to: franceConnect.id, name: words.question[language] });
  messages.push({ from: franceConnect.id, to: "U_SignIn", name: words.identity[language] });
  messages.push({ from: "U_Send", to: taskId({ key: diagram.start }), name: diagram.procedure.title[language] });
  return graph.row(
    [
      { id: "U_SignIn", type: "userTask", lane, name: words.signIn[language] },
      ...diagram.procedure.steps.map(({ title }, index) => ({
        ...{ id: `U_Step_${index + 1}`, type: "userTask" as const, lane: "citizen" as const, name: title[language] },
      })),
      { id: "U_Send", type: "sendTask", lane, name: send?.label[language] ?? words.receive[language] },
    ],
    start.id,
  );
};

/** What they hear of, and what they do then. Of the rest they hear nothing. */
const hear = ({ diagram, language, graph, messages }: Making, stage: Stage): void => {
  const isTold = diagram.moves.some(({ to, from, mail }) => to === stage.key && from !== to && mail !== undefined);
  if (!isTold && stage.lane !== "citizen") return;
  const name = wordsOfStatus(diagram.procedure, stage.status).label[language];
  const heard = `U_Hear_${stage.key}`;
  const lane = "citizen";
  graph.row([{ id: heard, type: "intermediateCatchEvent", lane, name, trigger: { kind: "message" } }], "U_News");
  if (!isTold) messages.push({ from: "Pool_Portal", to: heard, name });
  if (stage.ends) graph.row([{ id: `U_End_${stage.key}`, type: "endEvent", lane, name }], heard);
  else if (stage.lane !== "citizen") graph.flow(heard, "U_News");
  else graph.flow(act({ diagram, language, graph, messages }, stage, heard), "U_News");
};

const act = ({ diagram, language, graph, messages }: Making, stage: Stage, after: string): string => {
  const lane = "citizen";
  const task = {
    id: `U_${stage.key}`,
    type: "userTask" as const,
    lane: "citizen" as const,
    name: titleOf(diagram, [stage])[language],
  };
  if (stage.actor === "payment") {
    messages.push({ from: task.id, to: payment.id, name: words.paymentPage[language] });
    return graph.row([task], after);
  }
  const sent = diagram.moves.find(({ from, to, by }) => from === stage.key && to !== from && by.includes("citizen"));
  const name = sent?.label[language] ?? task.name;
  messages.push({ from: `U_Send_${stage.key}`, to: taskId(stage), name });
  const row = [...handOn({ diagram, language, graph, messages }, stage), task];
  return graph.row([...row, { id: `U_Send_${stage.key}`, type: "sendTask", lane, name }], after);
};

/** The code goes from hand to hand before the rest is told, and whoever has it files with it. */
const handOn = ({ diagram: { procedure }, language, messages }: Making, stage: Stage): Node[] => {
  const [to, what] = [receiver(procedure), handedOn(procedure)?.[language]];
  if (!procedure.handover || !to || !what || !awaitsItsEnd([stage])) return [];
  const id = `U_HandOver_${stage.key}`;
  messages.push({ from: id, to: to.id, name: procedure.handover.label[language] });
  messages.push({ from: to.id, to: taskId(stage), name: procedure.handover.used[language] });
  return [{ id, type: "sendTask", lane: "citizen", name: what }];
};
