import type { Lane, Station } from "#app/_ui/procedure/process-layout.ts";
import { deliveryKind } from "#lib/engine/delivery.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import type { Action } from "#lib/engine/workflow.ts";
import { workflowOf } from "#lib/procedures/workflows/index.ts";

type Known = {
  key: string;
  lane: Lane;
  title: Text;
  detail: Text;
  /** Shown where the workflow knows the action, or the definition calls for it. */
  when: (procedure: Procedure, actions: ReadonlySet<Action>) => boolean;
} & Pick<Station, "aside" | "ifNeeded" | "end">;

const isPaid = ({ fee }: Procedure): boolean => fee.kind !== "none" && fee.when === "before-review";
const isPaidAfter = ({ fee }: Procedure): boolean => fee.kind !== "none" && fee.when === "after-decision";
const isDownloaded = ({ delivery }: Procedure): boolean => deliveryKind(delivery) === "download";
const isPosted = ({ delivery }: Procedure): boolean => delivery === "post";

const known: readonly Known[] = [
  {
    key: "identify",
    lane: "citizen",
    title: { fr: "S’identifier", en: "Sign in" },
    detail: { fr: "avec FranceConnect", en: "with FranceConnect" },
    when: () => true,
  },
  {
    key: "fill",
    lane: "citizen",
    title: { fr: "Répondre", en: "Answer" },
    detail: { fr: "et joindre les pièces", en: "and add documents" },
    when: () => true,
  },
  {
    key: "registers",
    lane: "others",
    aside: true,
    title: { fr: "Vérifier auprès", en: "Check with" },
    detail: { fr: "des registres", en: "the registers" },
    when: ({ lookups }) => lookups.length > 0,
  },
  {
    key: "pay",
    lane: "citizen",
    title: { fr: "Vérifier, envoyer", en: "Check, send" },
    detail: { fr: "et payer", en: "and pay" },
    when: isPaid,
  },
  {
    key: "send",
    lane: "citizen",
    title: { fr: "Vérifier", en: "Check" },
    detail: { fr: "et envoyer", en: "and send" },
    when: (procedure) => !isPaid(procedure),
  },
  {
    key: "grant",
    lane: "administration",
    title: { fr: "Accorder aussitôt", en: "Grant at once" },
    detail: { fr: "si tout est vérifié", en: "if every check passes" },
    when: (_, actions) => actions.has("grant"),
  },
  {
    key: "examine",
    lane: "administration",
    title: { fr: "Examiner", en: "Examine" },
    detail: { fr: "le dossier", en: "the application" },
    when: (_, actions) => actions.has("claim"),
  },
  {
    key: "answer",
    lane: "citizen",
    aside: true,
    ifNeeded: true,
    title: { fr: "Compléter", en: "Complete" },
    detail: { fr: "le dossier", en: "the application" },
    when: (_, actions) => actions.has("request_information"),
  },
  {
    key: "decide",
    lane: "administration",
    title: { fr: "Décider", en: "Decide" },
    detail: { fr: "et l’écrire", en: "and write it" },
    when: (_, actions) => actions.has("approve"),
  },
  {
    key: "pay-later",
    lane: "citizen",
    title: { fr: "Payer", en: "Pay" },
    detail: { fr: "ce qui est accordé", en: "for what is granted" },
    when: isPaidAfter,
  },
  {
    key: "download",
    lane: "citizen",
    end: true,
    title: { fr: "Télécharger", en: "Download" },
    detail: { fr: "le document", en: "the document" },
    when: isDownloaded,
  },
  {
    key: "produce",
    lane: "others",
    title: { fr: "Fabriquer", en: "Produce" },
    detail: { fr: "le titre", en: "the document" },
    when: isPosted,
  },
  {
    key: "carry",
    lane: "others",
    title: { fr: "Porter", en: "Carry" },
    detail: { fr: "le courrier suivi", en: "the tracked letter" },
    when: isPosted,
  },
  {
    key: "receive",
    lane: "citizen",
    end: true,
    title: { fr: "Recevoir", en: "Receive" },
    detail: { fr: "chez soi", en: "at home" },
    when: isPosted,
  },
];

/** Who does what, read from the definition and its workflow. */
export function stationsOf(procedure: Procedure, language: Language): Station[] {
  const actions = new Set(workflowOf(procedure).map((line) => line.action));
  return known
    .filter((station) => station.when(procedure, actions))
    .map(({ when, title, detail, ...station }) => ({ ...station, title: title[language], detail: detail[language] }));
}
