import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { yesNo } from "../shared/yes-no.ts";
import { isHolder, isLeased } from "../vehicles/holder-questions.ts";

export const theft = { of: "answers.reason", equals: "theft" };
export const loss = { of: "answers.reason", equals: "loss" };
export const damage = { of: "answers.reason", equals: "damage" };

export const situationStep: ProcedureInput["steps"][number] = {
  slug: "situation",
  title: { fr: "Votre situation", en: "Your situation" },
  fields: [
    isHolder,
    isLeased,
    {
      key: "reason",
      kind: "choice",
      label: { fr: "Qu’est-il arrivé à la carte grise ?", en: "What happened to the certificate?" },
      options: [
        { value: "loss", label: { fr: "Je l’ai perdue", en: "I lost it" } },
        { value: "theft", label: { fr: "On me l’a volée", en: "It was stolen" } },
        {
          value: "damage",
          label: { fr: "Elle est abîmée", en: "It is damaged" },
          hint: { fr: "Déchirée, illisible ou tachée.", en: "Torn, illegible or stained." },
        },
      ],
    },
    {
      key: "complaint",
      kind: "choice",
      visibleWhen: theft,
      label: { fr: "Avez-vous porté plainte ?", en: "Have you reported the theft?" },
      options: yesNo("Oui", "Pas encore", "Yes", "Not yet"),
    },
    {
      key: "happenedOn",
      kind: "date",
      notAfterToday: true,
      notBefore: "1990-01-01",
      visibleWhen: { any: [loss, theft] },
      label: { fr: "Date de la perte ou du vol", en: "Date of the loss or theft" },
    },
    {
      key: "happenedAt",
      kind: "text",
      visibleWhen: { any: [loss, theft] },
      label: { fr: "Commune de la perte ou du vol", en: "Town of the loss or theft" },
    },
    {
      key: "jointHolder",
      kind: "choice",
      visibleWhen: damage,
      label: { fr: "La carte grise a-t-elle un autre titulaire ?", en: "Does the certificate name another holder?" },
      options: yesNo("Oui", "Non, je suis seul titulaire", "Yes", "No, I am the only holder"),
    },
  ],
};
