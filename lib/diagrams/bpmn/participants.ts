import type { Text } from "#lib/engine/text.ts";
import type { ActorKind } from "#lib/engine/workflow.ts";
import type { Diagram, Stage } from "../model/diagram.ts";
import { whoActs } from "../words/lane-words.ts";
import { identityProvider, paymentProvider, registerName } from "../words/services-of.ts";

type Service = { id: string; name: Text };

export const franceConnect: Service = { id: "P_FranceConnect", name: identityProvider };
export const payment: Service = { id: "P_Payment", name: paymentProvider };

export const registerId = (register: string): string => `P_${register.replaceAll(/[^a-zA-Z0-9]+/g, "_")}`;

/** Whoever is handed the code that filing gives. */
export const receiver = ({ handover }: Diagram["procedure"]): Service | undefined =>
  handover?.to && { id: "P_Receiver", name: handover.to };

/** The participant that an actor outside is. */
export const participantOf = (actor: ActorKind): Service | undefined => {
  switch (actor) {
    case "payment":
      return payment;
    case "printer":
    case "carrier":
      return { id: `P_${actor}`, name: whoActs({ lane: "others", actor }) };
    case "citizen":
    case "agent":
    case "system":
      return undefined;
  }
};

/** Everyone outside with whom messages are exchanged, of whom the process knows nothing more. */
export const outsiders = ({ procedure, stages, moves }: Diagram): Service[] => {
  const registers = procedure.lookups.map((lookup) => ({
    id: registerId(lookup.register),
    name: registerName(lookup),
  }));
  const actors = [...stages.map(({ actor }: Stage) => actor), ...moves.flatMap(({ by }) => by)];
  const others = [...actors.map(participantOf), receiver(procedure)].flatMap((service) => service ?? []);
  return [...new Map([franceConnect, ...registers, ...others].map((service) => [service.id, service])).values()];
};
