import type { ElkNode } from "elkjs/lib/elk-api.js";
import { type Lane, lanes } from "../model/diagram.ts";
import type { Box } from "./boxes.ts";
import { countLayers } from "./count-layers.ts";
import { layOutGraph } from "./elk.ts";
import type { Link } from "./links.ts";

export type Point = { x: number; y: number };
export type Placed = Box & Point;
export type Route = Link & { points: Point[] };
export type Band = { lane: Lane; y: number; height: number };
export type Wide = { width: number; height: number; bands: Band[]; boxes: Placed[]; routes: Route[] };

/** Of a page of the portal, on which a drawing is shown as large as it is. */
export const pageWidth = 1104;
/** Room above the boxes of a lane for its name. */
const head = 34;
const margin = 14;

/**
 * Three lanes one below the other. ELK knows no lanes: each boundary is a chain of points, one in each layer, that is kept straight
 * and between the boxes of one lane and of the next.
 */
export const layOutWide = async (boxes: readonly Box[], links: readonly Link[], between: number): Promise<Wide> => {
  const keys = boxes.map(({ key }) => key);
  const chains = boundaries.flatMap((name, index) => chain(name, 2 * index + 1, countLayers(keys, links)));
  const graph = await layOutGraph({
    id: "wide",
    layoutOptions: { ...options, "elk.layered.spacing.nodeNodeBetweenLayers": String(between) },
    children: [...boxes.map(asNode), ...chains.map(({ node }) => node)],
    edges: [
      ...links.map(({ from, to }, index) => ({ id: `link${index}`, sources: [from], targets: [to] })),
      ...chains.flatMap(({ edge }) => edge ?? []),
    ],
  });
  return read(graph, boxes, links);
};

const boundaries = ["above", "below"] as const;
const rank = (lane: Lane): number => 2 * lanes.indexOf(lane);

const options = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.separateConnectedComponents": "false",
  "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
  "elk.layered.crossingMinimization.semiInteractive": "true",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.spacing.edgeNodeBetweenLayers": "10",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "8",
  "elk.spacing.nodeNode": "18",
  "elk.spacing.edgeNode": "12",
  "elk.spacing.edgeEdge": "10",
  "elk.padding": `[top=${head},left=${margin},bottom=${margin},right=${margin}]`,
};

const asNode = ({ key, lane, width, height }: Box): ElkNode => ({
  id: key,
  width,
  height,
  layoutOptions: { "elk.position": `(0,${100 * rank(lane)})` },
});

const chain = (name: string, at: number, layers: number) =>
  Array.from({ length: layers }, (_, index) => ({
    node: {
      ...{ id: `${name}${index}`, width: 1, height: head },
      layoutOptions: { "elk.position": `(0,${100 * at})` },
    },
    edge:
      index === 0
        ? undefined
        : {
            ...{ id: `${name}-${index}`, sources: [`${name}${index - 1}`], targets: [`${name}${index}`] },
            layoutOptions: { "elk.layered.priority.straightness": "1000" },
          },
  }));

const read = (graph: ElkNode, boxes: readonly Box[], links: readonly Link[]): Wide => {
  const nodes = new Map(graph.children?.map((node) => [node.id, node]));
  const at = (key: string): Point => ({ x: nodes.get(key)?.x ?? 0, y: nodes.get(key)?.y ?? 0 });
  const [width, height] = [Math.max(pageWidth, graph.width ?? 0), graph.height ?? 0];
  const cuts = [0, ...boundaries.map((name) => at(`${name}0`).y), height];
  const sections = new Map(graph.edges?.map((edge) => [edge.id, edge.sections?.[0]]));
  return {
    ...{ width, height },
    bands: lanes.map((lane, index) => ({
      lane,
      y: cuts[index] ?? 0,
      height: (cuts[index + 1] ?? height) - (cuts[index] ?? 0),
    })),
    boxes: boxes.map((box) => ({ ...box, ...at(box.key) })),
    routes: links.map((link, index) => {
      const section = sections.get(`link${index}`);
      return { ...link, points: section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [] };
    }),
  };
};
