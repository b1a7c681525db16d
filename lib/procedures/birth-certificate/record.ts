import type { ProcedureInput } from "#lib/engine/procedure.ts";

type StepInput = ProcedureInput["steps"][number];

/** What names the parents is given to fewer people, and is found with their names (decree of 6 May 2017, articles 26 to 30). */
export const namesParents = { of: "answers.document", in: ["copy", "with-parents"] };
const bornAbroad = { of: "answers.bornAbroad", equals: "yes" };

export const requestStep: StepInput = {
  slug: "demande",
  title: { fr: "Ce que vous demandez", en: "What you are asking for" },
  fields: [
    {
      key: "document",
      kind: "choice",
      label: { fr: "De quel document avez-vous besoin ?", en: "Which document do you need?" },
      options: [
        {
          value: "copy",
          label: { fr: "Copie intégrale", en: "Full copy" },
          hint: { fr: "Tout l’acte, avec les mentions en marge.", en: "The whole record, with its marginal notes." },
        },
        {
          value: "with-parents",
          label: { fr: "Extrait avec filiation", en: "Extract naming the parents" },
        },
        {
          value: "without-parents",
          label: { fr: "Extrait sans filiation", en: "Extract without the parents" },
          hint: {
            fr: "Toute personne peut l’obtenir, sans justification.",
            en: "Anybody may have it, without giving a reason.",
          },
        },
      ],
    },
    {
      key: "copies",
      kind: "integer",
      min: 1,
      max: 3,
      label: { fr: "Nombre d’exemplaires", en: "Number of copies" },
      hint: { fr: "Trois au plus.", en: "Three at most." },
    },
    {
      key: "capacity",
      kind: "choice",
      visibleWhen: namesParents,
      label: { fr: "L’acte est celui de", en: "The record is that of" },
      why: {
        fr: "La filiation n’est donnée qu’à la personne, à ses proches et à qui la loi autorise.",
        en: "The names of the parents are given only to the person, their family and whom the law allows.",
      },
      options: [
        { value: "self", label: { fr: "Moi-même", en: "Myself" } },
        {
          value: "child",
          label: {
            fr: "Mon enfant mineur, ou la personne que je représente",
            en: "My child, or the person I represent",
          },
        },
        {
          value: "spouse",
          label: { fr: "Mon époux, mon épouse ou mon partenaire de Pacs", en: "My spouse or civil partner" },
        },
        {
          value: "ancestor",
          label: { fr: "Un de mes parents ou grands-parents", en: "One of my parents or grandparents" },
        },
        {
          value: "descendant",
          label: { fr: "Un de mes enfants ou petits-enfants majeurs", en: "One of my adult children or grandchildren" },
        },
        {
          value: "professional",
          label: {
            fr: "Une personne pour qui j’agis comme professionnel autorisé par la loi",
            en: "Someone for whom I act as a professional allowed by law",
          },
        },
        { value: "other", label: { fr: "Une autre personne", en: "Somebody else" } },
      ],
    },
  ],
};

export const recordStep: StepInput = {
  slug: "acte",
  title: { fr: "L’acte de naissance", en: "The birth record" },
  fields: [
    { key: "recordFamilyName", kind: "text", format: "name", label: { fr: "Nom de naissance", en: "Birth name" } },
    { key: "recordGivenNames", kind: "text", format: "name", label: { fr: "Prénoms", en: "First names" } },
    {
      key: "recordBirthdate",
      kind: "date",
      notAfterToday: true,
      notBefore: "1850-01-01",
      label: { fr: "Date de naissance", en: "Date of birth" },
    },
    {
      key: "bornAbroad",
      kind: "yes-no",
      label: { fr: "Cette personne est-elle née à l’étranger ?", en: "Was this person born abroad?" },
      hint: {
        fr: "Les actes des Français nés à l’étranger sont tenus à Nantes.",
        en: "The records of French citizens born abroad are kept in Nantes.",
      },
    },
    {
      key: "birthCommune",
      kind: "commune",
      former: true,
      visibleWhen: { not: bornAbroad },
      label: { fr: "Commune de naissance", en: "Town of birth" },
      hint: { fr: "Même si elle a changé de nom depuis.", en: "Even if its name has changed since." },
    },
    {
      key: "birthCountry",
      kind: "country",
      visibleWhen: bornAbroad,
      label: { fr: "Pays de naissance", en: "Country of birth" },
    },
    {
      key: "birthTown",
      kind: "text",
      visibleWhen: bornAbroad,
      label: { fr: "Ville de naissance", en: "Town of birth" },
    },
    {
      key: "recordNumber",
      kind: "text",
      required: false,
      label: { fr: "Numéro de l’acte (facultatif)", en: "Number of the record (optional)" },
      hint: { fr: "S’il figure sur un livret de famille.", en: "If a family record book shows it." },
    },
  ],
};

const parent = (key: "mother" | "father", fr: string, en: string): NonNullable<StepInput["fields"]> => [
  {
    key: `${key}Known`,
    kind: "choice",
    visibleWhen: namesParents,
    label: {
      fr: `${fr} figure-t-${key === "mother" ? "elle" : "il"} sur l’acte\u00a0?`,
      en: `Is ${en} named on the record?`,
    },
    options: [
      { value: "yes", label: { fr: "Oui", en: "Yes" } },
      { value: "no", label: { fr: "Non, ou je ne le sais pas", en: "No, or I do not know" } },
    ],
  },
  {
    key: `${key}FamilyName`,
    kind: "text",
    format: "name",
    visibleWhen: { all: [namesParents, { of: `answers.${key}Known`, equals: "yes" }] },
    label: {
      fr: `Nom de naissance ${key === "mother" ? "de la mère" : "du père ou du second parent"}`,
      en: `Birth name of ${en}`,
    },
  },
  {
    key: `${key}GivenNames`,
    kind: "text",
    format: "name",
    visibleWhen: { all: [namesParents, { of: `answers.${key}Known`, equals: "yes" }] },
    label: {
      fr: `Prénoms ${key === "mother" ? "de la mère" : "du père ou du second parent"}`,
      en: `First names of ${en}`,
    },
  },
];

export const parentsStep: StepInput = {
  slug: "parents",
  title: { fr: "Les parents", en: "The parents" },
  intro: {
    fr: "Leurs noms distinguent deux actes semblables. Un extrait sans filiation n’en demande aucun.",
    en: "Their names tell two similar records apart. An extract without the parents needs none.",
  },
  fields: [
    {
      key: "noParents",
      kind: "explanation",
      visibleWhen: { not: namesParents },
      label: { fr: "Rien à répondre ici", en: "Nothing to answer here" },
      words: {
        fr: "L’extrait sans filiation ne nomme pas les parents : passez à la suite.",
        en: "The extract without the parents does not name them: go on.",
      },
    },
    ...parent("mother", "La mère", "the mother"),
    ...parent("father", "Le père ou le second parent", "the father or second parent"),
  ],
};
