import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { yesNo } from "../shared/yes-no.ts";
import { isLeased } from "../vehicles/holder-questions.ts";

export const situationStep: ProcedureInput["steps"][number] = {
  slug: "situation",
  title: { fr: "Votre situation", en: "Your situation" },
  intro: {
    fr: "Quelques questions pour vérifier que cette démarche est la bonne.",
    en: "A few questions to make sure this is the right procedure.",
  },
  fields: [
    {
      key: "registeredInFrance",
      kind: "choice",
      label: {
        fr: "Le véhicule est-il déjà immatriculé en France ?",
        en: "Is the vehicle already registered in France?",
      },
      options: yesNo("Oui", "Non"),
    },
    {
      key: "seller",
      kind: "choice",
      label: { fr: "De qui tenez-vous le véhicule ?", en: "Who did you get the vehicle from?" },
      options: [
        { value: "private", label: { fr: "D’un particulier", en: "A private person" } },
        { value: "professional", label: { fr: "D’un professionnel de l’automobile", en: "A car dealer" } },
        { value: "gift", label: { fr: "C’est un don", en: "It is a gift" } },
        { value: "inheritance", label: { fr: "C’est un héritage", en: "It is an inheritance" } },
      ],
    },
    isLeased,
    {
      key: "licence",
      kind: "choice",
      label: {
        fr: "Avez-vous le permis de conduire qui correspond au véhicule ?",
        en: "Do you hold the driving licence for this vehicle?",
      },
      options: yesNo("Oui", "Non"),
    },
    {
      key: "insured",
      kind: "choice",
      label: { fr: "Le véhicule est-il assuré à votre nom ?", en: "Is the vehicle insured in your name?" },
      options: yesNo("Oui", "Non"),
    },
  ],
};
