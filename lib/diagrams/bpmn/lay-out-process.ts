import type { ElkNode, ElkPort } from "elkjs/lib/elk-api.js";
import { countLayers } from "../layout/count-layers.ts";
import { layOutGraph } from "../layout/elk.ts";
import type { Flow, Node, ProcessGraph, ProcessLane } from "./graph.ts";
import { eventStep, radius, sizeOf } from "./sizes.ts";

export type Point = { x: number; y: number };
export type Bounds = Point & { width: number; height: number };
export type LaidOut = {
  width: number;
  height: number;
  shapes: Map<string, Bounds>;
  edges: { flow: Flow; points: Point[] }[];
  /** Where the second lane begins, of two. */
  boundary: number | undefined;
};

/** One pool from left to right, its lanes one below the other; events sit on the lower edge of their task. */
export const layOutProcess = async (process: ProcessGraph, lanes: readonly ProcessLane[]): Promise<LaidOut> =>
  read(await layOutGraph(asGraph(process, lanes)), process.nodes, process.flows);

const asGraph = ({ nodes, flows }: ProcessGraph, lanes: readonly ProcessLane[]): ElkNode => {
  const free = nodes.filter(({ host }) => host === undefined);
  const hosted = Map.groupBy(
    nodes.filter(({ host }) => host !== undefined),
    ({ host }) => host?.id ?? "",
  );
  const carriers = new Map(nodes.map((node) => [node.id, node.host?.id ?? node.id]));
  const chain = lanes.length > 1 ? boundaryOf(layersOf(free, flows, carriers)) : { children: [], edges: [] };
  return {
    id: "process",
    layoutOptions: options,
    children: [
      ...free.map((node) => asNode(node, hosted.get(node.id) ?? [], 2 * lanes.indexOf(node.lane))),
      ...chain.children,
    ],
    edges: [
      ...flows.map(({ from, to }, index) => ({
        ...{ id: `flow${index}`, sources: [`${from}:out`], targets: [`${to}:in`] },
      })),
      ...chain.edges,
    ],
  };
};

const layersOf = (nodes: readonly Node[], flows: readonly Flow[], carriers: ReadonlyMap<string, string>): number =>
  countLayers(
    nodes.map(({ id }) => id),
    flows.map(({ from, to }) => ({ from: carriers.get(from) ?? from, to, kind: "onward", bothWays: false })),
  );

const options = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.separateConnectedComponents": "false",
  "elk.layered.thoroughness": "1",
  "elk.layered.crossingMinimization.greedySwitch.type": "OFF",
  "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
  "elk.layered.crossingMinimization.semiInteractive": "true",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.spacing.nodeNodeBetweenLayers": "46",
  "elk.layered.spacing.edgeNodeBetweenLayers": "16",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "10",
  "elk.spacing.nodeNode": "34",
  "elk.spacing.edgeNode": "16",
  "elk.spacing.edgeEdge": "10",
  "elk.padding": "[top=30,left=30,bottom=30,right=30]",
};

const asNode = (node: Node, events: readonly Node[], rank: number): ElkNode => {
  const { width, height, label } = sizeOf(node, events.length);
  return {
    ...{ id: node.id, width, height },
    layoutOptions: {
      "elk.position": `(0,${100 * rank})`,
      "elk.portConstraints": "FIXED_POS",
      "elk.nodeLabels.placement": "OUTSIDE V_BOTTOM H_CENTER",
    },
    labels: label ? [{ text: node.name, ...label }] : [],
    ports: [
      port(`${node.id}:in`, { x: 0, y: height / 2 }, "WEST"),
      port(`${node.id}:out`, { x: width, y: height / 2 }, "EAST"),
      ...events.map((event, index) => port(`${event.id}:out`, { x: eventAt(index), y: height + radius }, "SOUTH")),
    ],
  };
};

const eventAt = (index: number): number => 26 + eventStep * index;

const port = (id: string, at: Point, side: string): ElkPort => ({
  ...{ id, ...at, width: 0, height: 0 },
  layoutOptions: { "elk.port.side": side, ...(side === "SOUTH" ? { "elk.port.borderOffset": String(radius) } : {}) },
});

const boundaryOf = (layers: number): { children: ElkNode[]; edges: NonNullable<ElkNode["edges"]> } => ({
  children: Array.from({ length: layers }, (_, index) => ({
    ...{ id: `boundary${index}`, width: 1, height: 20 },
    layoutOptions: { "elk.position": "(0,100)" },
  })),
  edges: Array.from({ length: layers - 1 }, (_, index) => ({
    ...{ id: `boundary-${index}`, sources: [`boundary${index}`], targets: [`boundary${index + 1}`] },
    layoutOptions: { "elk.layered.priority.straightness": "1000" },
  })),
});

const read = (graph: ElkNode, nodes: readonly Node[], flows: readonly Flow[]): LaidOut => {
  const placed = new Map(graph.children?.map((node) => [node.id, node]));
  const boundOf = ({ id, host }: Node): Bounds => {
    const { x = 0, y = 0, width = 0, height = 0, ports = [] } = placed.get(host?.id ?? id) ?? {};
    if (host === undefined) return { x, y, width, height };
    const at = ports.find((each) => each.id === `${id}:out`);
    return { x: x + (at?.x ?? 0) - radius, y: y + height - radius, width: 2 * radius, height: 2 * radius };
  };
  const sections = new Map(graph.edges?.map((edge) => [edge.id, edge.sections?.[0]]));
  const first = placed.get("boundary0");
  return {
    ...{ width: graph.width ?? 0, height: graph.height ?? 0 },
    shapes: new Map(nodes.map((node) => [node.id, boundOf(node)])),
    edges: flows.map((flow, index) => {
      const section = sections.get(`flow${index}`);
      return { flow, points: section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [] };
    }),
    boundary: first ? (first.y ?? 0) + 10 : undefined,
  };
};
