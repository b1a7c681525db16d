import { deliveryKind } from "#lib/engine/delivery.ts";
import type { Text } from "#lib/engine/text.ts";
import { wordsOfStatus } from "#lib/engine/words-of-status.ts";
import type { Diagram, Stage } from "../model/diagram.ts";
import { awaitsItsEnd } from "./second-part.ts";
import { taskWords } from "./task-words.ts";

const download: Text = { fr: "Télécharger le document", en: "Download the document" };
const decision: Text = { fr: "Recevoir la décision", en: "Receive the decision" };

/** What is done there, in few words. */
export const titleOf = ({ procedure, moves }: Diagram, stages: readonly Stage[]): Text => {
  const statuses = new Set(stages.map(({ status }) => status));
  const known = Object.entries(taskWords).find(([status]) => [...statuses].some((each) => each === status));
  const [first] = stages;
  if (procedure.completion && awaitsItsEnd(stages)) return procedure.completion.send;
  // What is for a person to do elsewhere, the portal does here by itself: its button has the words.
  if (known && first?.actor !== "system") return known[1];
  if (first?.ends && first.status === "approved")
    return deliveryKind(procedure.delivery) === "download" ? download : decision;
  const own = moves.find(
    ({ from, to, by }) => from === first?.key && to !== from && first !== undefined && by.includes(first.actor),
  );
  return own?.label ?? wordsOfStatus(procedure, first?.status ?? "draft").label;
};
