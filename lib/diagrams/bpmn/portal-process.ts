import type { Language } from "#lib/engine/text.ts";
import type { Diagram } from "../model/diagram.ts";
import { addArrivals } from "./arrivals.ts";
import { ProcessGraph } from "./graph.ts";
import type { Making } from "./making.ts";
import { processWords as words } from "./process-words.ts";
import { addStage } from "./stage-nodes.ts";

/** The life of an application as the portal and the civil servants lead it: the workflow, and what the definition adds to it. */
export const portalProcess = (diagram: Diagram, language: Language): Making => {
  const making: Making = { diagram, language, graph: new ProcessGraph(), messages: [], entries: new Map() };
  const name = words.started[language];
  const start = making.graph.add({
    ...{ id: "A_Start", type: "startEvent", lane: "portal", name },
    trigger: { kind: "message" },
  });
  making.messages.push({ from: "U_SignIn", to: start.id, name });
  for (const stage of diagram.stages) addArrivals(making, stage);
  making.graph.flow(start.id, making.entries.get(diagram.start) ?? "");
  for (const stage of diagram.stages) addStage(making, stage);
  making.graph.join();
  return making;
};
