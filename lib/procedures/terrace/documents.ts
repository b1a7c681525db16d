import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { servesDrinks } from "./questions.ts";

const always = { of: "answers.occupation", known: true };

/** What an occupation of public space is examined on. CGPPP, articles L2122-1 to L2122-3. */
export const terraceDocuments: ProcedureInput["documents"] = [
  {
    key: "plan",
    label: { fr: "Plan coté", en: "Scaled plan" },
    why: {
      fr: "Il montre l’emprise, le passage laissé aux piétons et l’accès des secours.",
      en: "It shows the area occupied, the passage left to pedestrians and the access for rescue services.",
    },
    requiredWhen: always,
    checklist: [
      { key: "scale", label: { fr: "À l’échelle, cotes lisibles", en: "To scale, dimensions legible" } },
      { key: "passage", label: { fr: "Passage libre indiqué", en: "Free passage shown" } },
    ],
  },
  {
    key: "insurance",
    label: { fr: "Attestation d’assurance", en: "Insurance certificate" },
    why: {
      fr: "L’assurance doit couvrir l’occupation du domaine public.",
      en: "The insurance must cover the occupation of public space.",
    },
    requiredWhen: always,
    checklist: [{ key: "covers", label: { fr: "Couvre toute la période", en: "Covers the whole period" } }],
  },
  {
    key: "licenceCopy",
    label: { fr: "Copie de la licence", en: "Copy of the licence" },
    why: {
      fr: "Une terrasse n’est accordée qu’à un établissement qui sert à boire ou à manger.",
      en: "A terrace is granted only to a business that serves drinks or food.",
    },
    requiredWhen: servesDrinks,
    checklist: [{ key: "same", label: { fr: "Même établissement", en: "Same business" } }],
  },
  {
    key: "registration",
    label: { fr: "Extrait Kbis", en: "Company registration (Kbis)" },
    why: {
      fr: "Il prouve que l’établissement existe. L’Insee nous le dit quand il connaît son numéro Siret.",
      en: "It proves that the business exists. Insee tells us when it knows its Siret number.",
    },
    requiredWhen: always,
    mode: {
      kind: "obtained",
      when: { of: "facts.company.found", equals: true },
      from: { fr: "l’Insee", en: "Insee" },
    },
    checklist: [{ key: "siret", label: { fr: "Même numéro Siret", en: "Same Siret number" } }],
  },
  {
    key: "lease",
    label: { fr: "Bail commercial ou titre de propriété", en: "Commercial lease or title of ownership" },
    why: { fr: "Il prouve que vous exploitez ce local.", en: "It proves that you run these premises." },
    requiredWhen: always,
    checklist: [{ key: "address", label: { fr: "Même adresse", en: "Same address" } }],
  },
];
