import { BpmnModdle } from "bpmn-moddle";
import Linter from "bpmnlint/lib/linter.js";
import NodeResolver from "bpmnlint/lib/resolver/node-resolver.js";
import { describe, expect, it, vi } from "vitest";
import type { Procedure } from "#lib/engine/procedure.ts";
import { type Language, languages } from "#lib/engine/text.ts";
import { catalogue, requireProcedure } from "#lib/procedures/catalogue.ts";
import { diagramOf } from "../model/diagram-of.ts";
import { bpmnOf, collaborationOf } from "./bpmn-of.ts";
import { messageCounterparts, taskCounterparts } from "./fixtures/counterparts.ts";
import reference from "./fixtures/reference-model.json" with { type: "json" };
import type { ProcessGraph } from "./graph.ts";
import { drawnOver, messageLines } from "./testing/message-lines.ts";

const recommended = async (xml: string) => {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml);
  const linter = new Linter({ resolver: new NodeResolver() });
  return { warnings, found: await linter.lint(rootElement, { extends: "bpmnlint:recommended" }) };
};

/** From there to the next stages: the transitions made on the way, and where each leads. */
const waysFrom = (graph: ProcessGraph, id: string, made: readonly string[]): string[] =>
  graph.flows
    .filter(({ from }) => from === id)
    .flatMap(({ to, moves = [] }) => {
      const done = [...made, ...moves.map(({ action }) => action)];
      const stage = graph.nodes.find((node) => node.id === to)?.stage;
      return stage === undefined ? waysFrom(graph, to, done) : done.map((action) => `${action} ${stage}`);
    });

const waysOut = (graph: ProcessGraph, stage: string): string[] => {
  const task = graph.nodes.find((node) => node.stage === stage);
  const events = graph.nodes.filter(({ host }) => host && host.id === task?.id);
  const stopping = events.filter(({ host, moves }) => host?.interrupts && moves);
  const others = events.filter(({ host }) => host && !host.interrupts);
  return [
    ...waysFrom(graph, task?.id ?? "", []),
    ...stopping.flatMap(({ id, moves = [] }) =>
      waysFrom(
        graph,
        id,
        moves.map(({ action }) => action),
      ),
    ),
    ...others.flatMap(({ moves = [] }) => moves.map(({ action }) => `${action} ${stage}`)),
  ];
};

/** Laying out the largest takes two seconds of a processor, which may be shared: each diagram is laid out once for all tests. */
vi.setConfig({ testTimeout: 60_000 });
const laidOut = new Map<string, Promise<string>>();
const laidOutOnce = (procedure: Procedure, language: Language): Promise<string> => {
  const name = `${procedure.slug} ${language}`;
  const bpmn = laidOut.get(name) ?? bpmnOf(procedure, language);
  laidOut.set(name, bpmn);
  return bpmn;
};

describe.each(catalogue.map((procedure) => [procedure.slug, procedure] as const))("the BPMN of %s", (_, procedure) => {
  it.each(languages)(
    "is read without a warning and follows the recommended rules, in the language %s",
    async (language) => {
      const { warnings, found } = await recommended(await laidOutOnce(procedure, language));
      expect(warnings).toEqual([]);
      expect(found).toEqual({});
    },
  );

  it("draws no message over another, but those that tell the same thing", async () => {
    const lines = messageLines(await laidOutOnce(procedure, "fr"), collaborationOf(procedure, "fr").messages);
    expect(lines.length).toBeGreaterThan(8);
    expect(drawnOver(lines)).toEqual([]);
  });

  it("leads from each stage where the diagram does, and nowhere else", () => {
    const diagram = diagramOf(procedure);
    const { portal } = collaborationOf(procedure, "fr");
    for (const { key } of diagram.stages) {
      const moves = diagram.moves.filter(({ from }) => from === key).map(({ action, to }) => `${action} ${to}`);
      expect(new Set(waysOut(portal, key)), key).toEqual(new Set(moves));
    }
  });
});

describe("the rules that a BPMN is held to", () => {
  it("find what is not drawn, not named, or meets without a gateway", async () => {
    const xml = await laidOutOnce(requireProcedure("acte-de-naissance"), "fr");
    const undrawn = xml.replace(/ {6}<bpmndi:BPMNShape id="A_submitted_di"[\s\S]*?<\/bpmndi:BPMNShape>\n/, "");
    expect(Object.keys((await recommended(undrawn)).found)).toContain("no-bpmndi");
    const unnamed = xml.replace(/(id="A_submitted") name="[^"]*"/, "$1");
    expect(Object.keys((await recommended(unnamed)).found)).toContain("label-required");
    expect(
      (await recommended(xml.replace('attachedToRef="A_submitted"', 'attachedToRef="A_absent"'))).warnings,
    ).not.toEqual([]);
  });
});

describe("the change of holder, beside the reference model", () => {
  const { portal, messages } = collaborationOf(requireProcedure("changement-de-titulaire"), "fr");
  const nodes = new Set(portal.nodes.map(({ id }) => id));
  const sent = new Set(messages.map(({ from, to }) => `${from} > ${to}`));

  it("has every task of the lanes of the administration, or says why not", () => {
    expect(Object.keys(taskCounterparts).sort()).toEqual(reference.tasks.map(({ id }) => id).sort());
    for (const [id, found] of Object.entries(taskCounterparts))
      if ("ours" in found)
        expect(
          found.ours.filter((each) => !nodes.has(each)),
          id,
        ).toEqual([]);
      else expect(found.absent.length, id).toBeGreaterThan(20);
  });

  it("has every message they send and receive, or says why not", () => {
    expect(Object.keys(messageCounterparts).sort()).toEqual(reference.messages.map(({ id }) => id).sort());
    for (const [id, found] of Object.entries(messageCounterparts))
      if ("ours" in found)
        expect(
          found.ours.filter((each) => !sent.has(each)),
          id,
        ).toEqual([]);
      else expect(found.absent.length, id).toBeGreaterThan(20);
  });
});
