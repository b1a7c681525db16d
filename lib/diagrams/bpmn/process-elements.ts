import type { Flow, Node, ProcessGraph, ProcessLane } from "./graph.ts";
import { type Element, element } from "./xml.ts";

export const flowId = (graph: Pick<ProcessGraph, "flows">, flow: Flow): string =>
  `Flow_${graph.flows.indexOf(flow) + 1}_${flow.from}`;

/** A process, as BPMN 2.0 writes it. */
export const processElement = (
  id: string,
  graph: ProcessGraph,
  lanes: readonly { lane: ProcessLane; id: string; name: string }[],
): Element =>
  element("bpmn:process", { id, isExecutable: "false" }, [
    element(
      "bpmn:laneSet",
      { id: `${id}_Lanes` },
      lanes.map(({ lane, id: laneId, name }) =>
        element(
          "bpmn:lane",
          { id: laneId, name },
          graph.nodes.filter((node) => node.lane === lane).map((node) => element("bpmn:flowNodeRef", {}, [node.id])),
        ),
      ),
    ),
    ...graph.nodes.map((node) => nodeElement(node, graph)),
    ...graph.flows.map((flow) =>
      element("bpmn:sequenceFlow", {
        ...{ id: flowId(graph, flow), name: flow.name, sourceRef: flow.from, targetRef: flow.to },
      }),
    ),
  ]);

const nodeElement = (node: Node, graph: ProcessGraph): Element =>
  element(
    `bpmn:${node.type}`,
    {
      ...{ id: node.id, name: node.name || undefined },
      ...(node.host ? { attachedToRef: node.host.id } : {}),
      ...(node.host && !node.host.interrupts ? { cancelActivity: "false" } : {}),
    },
    [
      ...graph.flows
        .filter(({ to }) => to === node.id)
        .map((flow) => element("bpmn:incoming", {}, [flowId(graph, flow)])),
      ...graph.flows
        .filter(({ from }) => from === node.id)
        .map((flow) => element("bpmn:outgoing", {}, [flowId(graph, flow)])),
      ...triggerElement(node),
    ],
  );

const triggerElement = ({ id, trigger, name }: Node): Element[] => {
  if (trigger === undefined) return [];
  const formal = (tag: string, words: string) => element(tag, { "xsi:type": "bpmn:tFormalExpression" }, [words]);
  switch (trigger.kind) {
    case "message":
      return [element("bpmn:messageEventDefinition", { id: `${id}_Message` })];
    case "condition":
      return [element("bpmn:conditionalEventDefinition", { id: `${id}_Condition` }, [formal("bpmn:condition", name)])];
    case "timer":
      return [
        element("bpmn:timerEventDefinition", { id: `${id}_Timer` }, [formal("bpmn:timeDuration", trigger.duration)]),
      ];
  }
};
