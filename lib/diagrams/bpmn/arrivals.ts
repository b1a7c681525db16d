import { deliveryKind, downloadOf } from "#lib/engine/delivery.ts";
import type { Diagram, Stage } from "../model/diagram.ts";
import { registerName } from "../words/services-of.ts";
import type { Node } from "./graph.ts";
import type { Making } from "./making.ts";
import { payment, registerId } from "./participants.ts";
import { processWords as words } from "./process-words.ts";

export const taskId = ({ key }: Pick<Stage, "key">): string => `A_${key}`;

/** What the portal does by itself as an application comes to a stage, before anybody is awaited there. */
export const addArrivals = (making: Making, stage: Stage): void => {
  const { diagram, graph, entries } = making;
  const row = stage.key === diagram.start ? beforeFiling(making) : onArrival(making, stage);
  const [first] = row;
  for (const [index, node] of row.entries()) {
    graph.add(node);
    graph.flow(node.id, row[index + 1]?.id ?? taskId(stage), node.type === "exclusiveGateway" ? yes(making) : {});
  }
  entries.set(stage.key, first?.id ?? taskId(stage));
};

const yes = ({ language }: Making) => ({ name: words.yes[language] });

const beforeFiling = (making: Making): Node[] => {
  const { language, messages, graph } = making;
  const { procedure } = making.diagram;
  const asked = procedure.lookups.map((lookup, index): Node => {
    const id = `A_Ask_${index + 1}`;
    messages.push({ from: id, to: registerId(lookup.register), name: words.question[language] });
    messages.push({ from: registerId(lookup.register), to: id, name: words.answer[language] });
    const step = procedure.steps.findIndex(({ slug }) => slug === lookup.step);
    messages.push({ from: `U_Step_${step + 1}`, to: id, name: procedure.steps[step]?.title[language] ?? "" });
    if (lookup.shows) messages.push({ from: id, to: "Pool_Citizen", name: lookup.shows.source[language] });
    return service(id, `${words.ask[language]}${registerName(lookup)[language]}`);
  });
  const gates = procedure.gates.some(({ effect }) => effect !== "warn");
  if (gates) {
    graph.row(
      [
        { id: "A_SayWhy", type: "sendTask", lane: "portal", name: words.sayWhy[language] },
        { id: "A_Impossible", type: "endEvent", lane: "portal", name: words.impossible[language] },
      ],
      "A_Possible",
      { name: words.no[language] },
    );
    messages.push({ from: "A_SayWhy", to: "Pool_Citizen", name: words.impossible[language] });
  }
  return [
    ...asked,
    ...(gates ? [{ ...service("A_Possible", words.possible[language]), type: "exclusiveGateway" as const }] : []),
    ...(isPaid(making.diagram, "before-review") ? [compute(making)] : []),
  ];
};

const isPaid = ({ procedure: { fee } }: Diagram, when: "before-review" | "after-decision"): boolean =>
  fee.kind !== "none" && fee.when === when;

const compute = ({ language }: Making): Node => ({
  ...{ id: "A_Compute", type: "businessRuleTask", lane: "portal", name: words.compute[language] },
});

const onArrival = (making: Making, stage: Stage): Node[] => {
  const { language, messages, diagram } = making;
  const { procedure } = diagram;
  if (stage.status === "submitted")
    return [
      service("A_Register", words.register[language]),
      ...(procedure.provisional
        ? [service("A_Provisional", `${words.provisional[language]}${procedure.provisional.title[language]}`)]
        : []),
      ...(procedure.checks.length > 0
        ? [{ ...service("A_Check", words.check[language]), type: "businessRuleTask" as const }]
        : []),
    ];
  if (stage.actor === "payment" && !stage.ends) {
    const id = `A_CreatePayment_${stage.key}`;
    messages.push({ from: id, to: payment.id, name: words.amount[language] });
    messages.push({ from: payment.id, to: id, name: words.answer[language] });
    return [service(id, words.createPayment[language])];
  }
  const download = downloadOf(procedure.delivery);
  if (download && stage.ends && stage.status === "approved" && deliveryKind(procedure.delivery) === "download")
    return [service("A_MakeOut", `${words.provisional[language]}${download.title[language]}`)];
  return [];
};

const service = (id: string, name: string): Node => ({ id, type: "serviceTask", lane: "portal", name });
