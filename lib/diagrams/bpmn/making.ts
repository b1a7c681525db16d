import type { Language } from "#lib/engine/text.ts";
import type { Diagram } from "../model/diagram.ts";
import type { Message, ProcessGraph } from "./graph.ts";

/** A process being written. @property entries the node by which each stage is entered */
export type Making = {
  diagram: Diagram;
  language: Language;
  graph: ProcessGraph;
  messages: Message[];
  entries: Map<string, string>;
};
