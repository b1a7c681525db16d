import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { diagramOf } from "../model/diagram-of.ts";
import { citizenProcess } from "./citizen-process.ts";
import { drawnElements } from "./drawn-elements.ts";
import type { Collaboration } from "./graph.ts";
import { layOutProcess } from "./lay-out-process.ts";
import { outsiders } from "./participants.ts";
import { portalProcess } from "./portal-process.ts";
import { processElement } from "./process-elements.ts";
import { processWords as words } from "./process-words.ts";
import { element, writeXml } from "./xml.ts";

/** Who does what and who tells whom, in the notation’s terms. */
export const collaborationOf = (procedure: Procedure, language: Language): Collaboration => {
  const diagram = diagramOf(procedure);
  const citizen = citizenProcess(diagram, language);
  const portal = portalProcess(diagram, language);
  return {
    ...{ citizen: citizen.graph, portal: portal.graph },
    messages: [...citizen.messages, ...portal.messages],
    outsiders: outsiders(diagram).map(({ id, name }) => ({ id, name: name[language] })),
  };
};

const namespaces = {
  "xmlns:bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
  "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
  "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC",
  "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
};

/** The procedure as a BPMN 2.0 file, laid out. */
export const bpmnOf = async (procedure: Procedure, language: Language): Promise<string> => {
  const made = collaborationOf(procedure, language);
  const { citizen, portal, messages } = made;
  const participants = [
    { id: "Pool_Citizen", name: words.citizenPool[language], processRef: "Process_Citizen" },
    { id: "Pool_Portal", name: words.portalPool[language], processRef: "Process_Portal" },
    ...made.outsiders.map((each) => ({ ...each, processRef: undefined })),
  ];
  const lanes = [
    { lane: "portal" as const, id: "Lane_Portal", name: words.portalLane[language] },
    { lane: "agent" as const, id: "Lane_Agent", name: words.agentLane[language] },
  ];
  const alone = [{ lane: "citizen" as const, id: "Lane_Citizen", name: words.citizenPool[language] }];
  const [above, below] = await Promise.all([
    layOutProcess(citizen, ["citizen"]),
    layOutProcess(portal, ["portal", "agent"]),
  ]);
  return writeXml(
    element(
      "bpmn:definitions",
      {
        ...namespaces,
        ...{
          id: "Definitions",
          targetNamespace: `urn:parvis:${procedure.slug}:${procedure.version}`,
          exporter: "Parvis",
        },
      },
      [
        element("bpmn:collaboration", { id: "Collaboration", name: procedure.title[language] }, [
          ...participants.map((each) => element("bpmn:participant", each)),
          ...messages.map(({ from, to, name }, index) =>
            element("bpmn:messageFlow", { id: `Message_${index + 1}`, name, sourceRef: from, targetRef: to }),
          ),
        ]),
        processElement("Process_Citizen", citizen, alone),
        processElement("Process_Portal", portal, lanes),
        drawnElements(made, above, below),
      ],
    ),
  );
};
