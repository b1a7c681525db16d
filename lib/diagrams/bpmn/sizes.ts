import { wrap } from "../layout/wrap.ts";
import type { Node } from "./graph.ts";

/** Of an event. */
export const radius = 18;
const taskWidth = 130;
export const labelWidth = 96;
/** From one event on the edge of a task to the next: their words stand side by side. */
export const eventStep = 86;
const text = { size: 12.5, leading: 15 } as const;

type Size = { width: number; height: number; label?: { width: number; height: number } };

/** How large each thing is drawn; a task makes room for its words and for the events on its edge. */
export const sizeOf = (node: Node, events = 0): Size => {
  switch (node.type) {
    case "startEvent":
    case "endEvent":
    case "intermediateCatchEvent":
    case "boundaryEvent":
      return { width: 2 * radius, height: 2 * radius, label: labelOf(node) };
    case "exclusiveGateway":
    case "eventBasedGateway":
      return { width: 50, height: 50, ...(node.name ? { label: labelOf(node) } : {}) };
    case "userTask":
    case "sendTask":
    case "receiveTask":
    case "serviceTask":
    case "businessRuleTask": {
      const width = Math.max(taskWidth, eventStep * events + 14);
      return { width, height: Math.max(80, linesOf(node.name, width - 20) * text.leading + 36) };
    }
  }
};

export const labelOf = ({ name, host }: Pick<Node, "name" | "host">): { width: number; height: number } => {
  const width = host ? eventStep - 12 : labelWidth;
  return { width, height: linesOf(name, width) * text.leading };
};

const linesOf = (words: string, width: number): number => wrap(words, width, text.size, "regular").length;
