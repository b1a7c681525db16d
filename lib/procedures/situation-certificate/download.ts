import type { ProcedureInput } from "#lib/engine/procedure.ts";
import type { Text } from "#lib/engine/text.ts";

type Download = Extract<ProcedureInput["delivery"], { download: unknown }>["download"];
type Rubric = NonNullable<Download["rubrics"]>[number];

const yesNo = (yes: Text, no: Text): Record<string, Text> => ({ true: yes, false: no });
const none: Text = { fr: "Néant", en: "None" };

const entry = (fr: string, en: string, fact: string, words: Text): Rubric => ({
  label: { fr, en },
  of: `facts.vehicle.${fact}`,
  values: yesNo(words, none),
});

/** Code de la route, R322-4 and L322-2: what the register holds on the vehicle on the day. Vocabulary of HistoVec. */
export const situationDownload: Download = {
  title: { fr: "Certificat de situation administrative", en: "Certificate of administrative situation" },
  paragraphs: [
    {
      text: {
        fr: "Le registre des immatriculations, interrogé ce jour, porte sur ce véhicule les mentions qui suivent.",
        en: "The vehicle register, asked on this day, holds the following entries on this vehicle.",
      },
    },
    {
      shownWhen: { of: "facts.vehicle.pledged", equals: true },
      text: {
        fr: "Un gage est inscrit : le véhicule peut être vendu, mais la dette le suit. L’acheteur doit en être informé.",
        en: "A pledge is registered: the vehicle may be sold, but the debt follows it. The buyer must be told.",
      },
    },
    {
      shownWhen: { of: "facts.vehicle.blocked", equals: true },
      text: {
        fr: "Une mention empêche le transfert de la carte grise : le véhicule ne peut pas être cédé à un particulier tant qu’elle n’est pas levée.",
        en: "An entry prevents the transfer of the certificate: the vehicle cannot be sold to a private person until it is lifted.",
      },
    },
    {
      shownWhen: {
        not: {
          any: [
            { of: "facts.vehicle.blocked", equals: true },
            { of: "facts.vehicle.pledged", equals: true },
          ],
        },
      },
      text: {
        fr: "Aucune mention n’empêche le transfert de la carte grise.",
        en: "No entry prevents the transfer of the certificate.",
      },
    },
    {
      text: {
        fr: "Ce certificat doit dater de moins de quinze jours au moment de la cession.",
        en: "This certificate must be less than fifteen days old when the vehicle is sold.",
      },
    },
  ],
  rubrics: [
    { label: { fr: "Numéro d’immatriculation", en: "Registration number" }, of: "answers.plate" },
    { label: { fr: "Marque", en: "Make" }, of: "facts.vehicle.make" },
    { label: { fr: "Modèle", en: "Model" }, of: "facts.vehicle.model" },
    {
      label: { fr: "Première immatriculation", en: "First registered" },
      of: "facts.vehicle.firstRegistered",
      display: "day",
    },
    entry("Gage", "Pledge", "pledged", { fr: "Inscrit", en: "Registered" }),
    entry("Opposition au transfert (OTCI)", "Opposition to transfer", "opposition", {
      fr: "Inscrite",
      en: "Registered",
    }),
    entry("Déclaration valant saisie", "Seizure", "seized", { fr: "Inscrite", en: "Registered" }),
    entry("Véhicule endommagé (OVE)", "Vehicle damaged", "damaged", { fr: "Signalé", en: "Reported" }),
    entry("Économiquement irréparable (OVEI)", "Written off", "beyondRepair", { fr: "Signalé", en: "Reported" }),
    entry("Suspension ou annulation", "Suspension or cancellation", "suspended", { fr: "Inscrite", en: "Registered" }),
    entry("Vol du véhicule", "Theft of the vehicle", "stolen", { fr: "Déclaré", en: "Reported" }),
  ],
  legalBasis: "Code de la route, articles L322-2 et R322-4",
};
