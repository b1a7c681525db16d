import type { Procedure } from "#lib/engine/procedure.ts";
import { lowerFirst, type Text } from "#lib/engine/text.ts";
import type { Turn } from "../model/diagram.ts";
import { awaitsItsEnd } from "./second-part.ts";

export const identityProvider: Text = { fr: "FranceConnect", en: "FranceConnect" };
export const paymentProvider: Text = { fr: "Service de paiement", en: "Payment service" };
const register: Text = { fr: "Registre", en: "Register" };

type Lookup = Procedure["lookups"][number];

/** Whom a register speaks for. */
export const registerName = ({ exchange, provider }: Lookup): Text => exchange?.administration ?? provider ?? register;

/** With whom something is exchanged while an application is in those hands: who is asked, and who is handed a code. */
export const servicesOf = ({ lookups, handover }: Procedure, { stages, actor }: Turn): Text[] => {
  if (actor === "payment") return [paymentProvider];
  if (handover?.to && awaitsItsEnd(stages)) return [withLabel(handover.to, handover.label)];
  if (!stages.some(({ status }) => status === "draft")) return [];
  const registers = lookups.map(registerName);
  return [identityProvider, ...new Map(registers.map((name) => [name.fr, name])).values()];
};

const withLabel = (who: Text, what: Text): Text => ({
  fr: `${who.fr} (${lowerFirst(what.fr)})`,
  en: `${who.en} (${lowerFirst(what.en)})`,
});
