import type { Text } from "#lib/engine/text.ts";
import type { ActorKind } from "#lib/engine/workflow.ts";
import type { Lane, Turn } from "../model/diagram.ts";

export const laneWords: Record<Lane, Text> = {
  citizen: { fr: "Vous", en: "You" },
  administration: { fr: "L’administration", en: "Administration" },
  others: { fr: "Autres services", en: "Other services" },
};

/** Where there is room for a word only. */
export const shortLaneWords: Record<Lane, Text> = {
  citizen: laneWords.citizen,
  administration: { fr: "Agents", en: "Staff" },
  others: { fr: "Autres", en: "Others" },
};

const actorWords: Partial<Record<ActorKind, Text>> = {
  printer: { fr: "L’atelier de fabrication", en: "The workshop" },
  carrier: { fr: "Le transporteur", en: "The carrier" },
};

export const whoActs = ({ lane, actor }: Pick<Turn, "lane" | "actor">): Text =>
  (lane === "others" ? actorWords[actor] : undefined) ?? laneWords[lane];
