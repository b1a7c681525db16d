import type { Collaboration, Node, ProcessGraph } from "./graph.ts";
import type { Bounds, LaidOut, Point } from "./lay-out-process.ts";
import { flowId } from "./process-elements.ts";
import { roomFor, routeMessages } from "./route-messages.ts";
import { labelOf } from "./sizes.ts";
import { type Element, element } from "./xml.ts";

const left = 160;
const header = 30;
const bar = 60;
const gap = 40;

/** Where each thing lies: the person’s pool, the administration’s below it, then whoever is asked. */
export const drawnElements = (made: Collaboration, above: LaidOut, below: LaidOut): Element => {
  const width = 2 * header + Math.max(above.width, below.width);
  const pool = (y: number, height: number): Bounds => ({ x: left, y, width, height });
  const citizen = pool(80, above.height);
  const between = gap + roomFor(made.messages);
  const portal = pool(citizen.y + citizen.height + between, below.height);
  const others = made.outsiders.map((_, index) => pool(portal.y + portal.height + gap + index * (bar + 30), bar));
  const inner = { x: left + header, width: width - header };
  const cut = portal.y + (below.boundary ?? 0);
  const shapes = new Map<string, Bounds>([
    ["Pool_Citizen", citizen],
    ["Pool_Portal", portal],
    ...made.outsiders.map(({ id }, index) => [id, others[index] ?? citizen] as const),
    ["Lane_Citizen", { ...citizen, ...inner }],
    ["Lane_Portal", { ...portal, ...inner, height: cut - portal.y }],
    ["Lane_Agent", { ...portal, ...inner, y: cut, height: portal.y + portal.height - cut }],
    ...moved(above, citizen),
    ...moved(below, portal),
  ]);
  const nodes = [...made.citizen.nodes, ...made.portal.nodes];
  const routes = routeMessages(made.messages, shapes, citizen.y + citizen.height + 25);
  return element("bpmndi:BPMNDiagram", { id: "Diagram" }, [
    element("bpmndi:BPMNPlane", { id: "Plane", bpmnElement: "Collaboration" }, [
      ...[...shapes].map(([id, bounds]) =>
        shapeElement(
          id,
          bounds,
          nodes.find((node) => node.id === id),
        ),
      ),
      ...flowElements(made.citizen, above, citizen),
      ...flowElements(made.portal, below, portal),
      ...routes.map((points, index) => edgeElement(`Message_${index + 1}`, points)),
    ]),
  ]);
};

const moved = ({ shapes }: LaidOut, pool: Bounds): (readonly [string, Bounds])[] =>
  [...shapes].map(([id, bounds]) => [id, { ...bounds, ...shifted(bounds, pool) }] as const);

const shifted = ({ x, y }: Point, pool: Bounds): Point => ({ x: x + pool.x + 2 * header, y: y + pool.y });

const number = (value: number): string => String(Math.round(value));
const boundsElement = ({ x, y, width, height }: Bounds): Element =>
  element("dc:Bounds", { x: number(x), y: number(y), width: number(width), height: number(height) });

const shapeElement = (id: string, bounds: Bounds, node: Node | undefined): Element =>
  element(
    "bpmndi:BPMNShape",
    {
      ...{ id: `${id}_di`, bpmnElement: id },
      ...(node === undefined && !id.startsWith("P_") ? { isHorizontal: "true" } : {}),
      ...(id.startsWith("P_") ? { isHorizontal: "true" } : {}),
      ...(node?.type === "exclusiveGateway" ? { isMarkerVisible: "true" } : {}),
    },
    [boundsElement(bounds), ...(node ? labelElement(node, bounds) : [])],
  );

/** Events and gateways have their words below them; those on the edge of a task, beside their line. */
const labelElement = (node: Node, { x, y, width, height }: Bounds): Element[] => {
  if (!node.name || node.type.endsWith("Task")) return [];
  const size = labelOf(node);
  const at = node.host
    ? { x: x + width / 2 + 5, y: y + height }
    : { x: x + width / 2 - size.width / 2, y: y + height + 4 };
  return [element("bpmndi:BPMNLabel", {}, [boundsElement({ ...at, ...size })])];
};

const flowElements = (graph: ProcessGraph, { edges }: LaidOut, pool: Bounds): Element[] =>
  edges.map(({ flow, points }) =>
    edgeElement(
      flowId(graph, flow),
      points.map((point) => shifted(point, pool)),
    ),
  );

const edgeElement = (id: string, points: readonly Point[]): Element =>
  element(
    "bpmndi:BPMNEdge",
    { id: `${id}_di`, bpmnElement: id },
    points.map(({ x, y }) => element("di:waypoint", { x: number(x), y: number(y) })),
  );
