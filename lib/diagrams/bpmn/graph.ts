import type { Move } from "../model/diagram.ts";

export type NodeType =
  | "startEvent"
  | "endEvent"
  | "intermediateCatchEvent"
  | "boundaryEvent"
  | "userTask"
  | "sendTask"
  | "receiveTask"
  | "serviceTask"
  | "businessRuleTask"
  | "exclusiveGateway"
  | "eventBasedGateway";

export const processLanes = ["citizen", "portal", "agent"] as const;
export type ProcessLane = (typeof processLanes)[number];

/** What an event waits for. @property duration ISO 8601, for a timer */
export type Trigger = { kind: "message" } | { kind: "condition" } | { kind: "timer"; duration: string };

export type Node = {
  id: string;
  type: NodeType;
  lane: ProcessLane;
  name: string;
  trigger?: Trigger;
  /** The task on whose edge an event sits, and whether it ends the task. */
  host?: { id: string; interrupts: boolean };
  /** The transitions of the workflow that are made by coming through here. */
  moves?: readonly Move[];
  /** The stage where an application is when it is here. */
  stage?: string;
};

export type Flow = { from: string; to: string; name?: string; moves?: readonly Move[] };
export type Message = { from: string; to: string; name: string };
export type Participant = { id: string; name: string };

export class ProcessGraph {
  readonly nodes: Node[] = [];
  readonly flows: Flow[] = [];

  add(node: Node): Node {
    this.nodes.push(node);
    return node;
  }

  flow(from: string, to: string, more: Omit<Flow, "from" | "to"> = {}): void {
    this.flows.push({ from, to, ...more });
  }

  /** @returns the last of a row of nodes set one after another */
  row(nodes: readonly Node[], after: string, more: Omit<Flow, "from" | "to"> = {}): string {
    let last = after;
    for (const [index, node] of nodes.entries()) {
      this.flow(last, this.add(node).id, index === 0 ? more : {});
      last = node.id;
    }
    return last;
  }

  /** Flows that meet do so in a gateway, as the notation recommends. */
  join(): void {
    for (const node of [...this.nodes]) {
      const incoming = this.flows.filter(({ to }) => to === node.id);
      if (incoming.length < 2) continue;
      const id = `Join_${node.id}`;
      this.nodes.splice(this.nodes.indexOf(node), 0, { id, type: "exclusiveGateway", lane: node.lane, name: "" });
      for (const flow of incoming) flow.to = id;
      this.flow(id, node.id);
    }
  }
}

export type Collaboration = {
  citizen: ProcessGraph;
  portal: ProcessGraph;
  messages: Message[];
  outsiders: Participant[];
};
