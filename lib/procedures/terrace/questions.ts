import type { ProcedureInput } from "#lib/engine/procedure.ts";

type StepInput = ProcedureInput["steps"][number];

export const servesDrinks = { of: "answers.occupation", in: ["open-terrace", "closed-terrace"] };

export const businessStep: StepInput = {
  slug: "etablissement",
  title: { fr: "L’établissement", en: "The business" },
  fields: [
    {
      key: "siret",
      kind: "text",
      format: "siret",
      label: { fr: "Numéro Siret", en: "Siret number" },
      hint: { fr: "Quatorze chiffres, sur l’extrait Kbis.", en: "Fourteen digits, on the Kbis extract." },
    },
    { key: "tradeName", kind: "text", label: { fr: "Enseigne", en: "Trade name" } },
    {
      key: "place",
      kind: "address",
      completion: "address",
      label: { fr: "Adresse de l’établissement", en: "Address of the business" },
      why: {
        fr: "Elle dit qui gère le trottoir et quel tarif s’applique.",
        en: "It tells who manages the pavement and which tariff applies.",
      },
    },
    {
      key: "zone",
      kind: "choice",
      label: { fr: "Secteur", en: "Area" },
      hint: {
        fr: "Le plan des secteurs est affiché en mairie et sur son site.",
        en: "The map of areas is shown at the town hall and on its site.",
      },
      options: [
        { value: "a", label: { fr: "A : centre et grandes places", en: "A: centre and main squares" } },
        { value: "b", label: { fr: "B : autres rues", en: "B: other streets" } },
      ],
    },
    {
      key: "licence",
      kind: "choice",
      label: { fr: "Licence de l’établissement", en: "Licence of the business" },
      options: [
        { value: "iii", label: { fr: "Licence III", en: "Licence III" } },
        { value: "iv", label: { fr: "Licence IV", en: "Licence IV" } },
        { value: "small-restaurant", label: { fr: "Petite licence restaurant", en: "Small restaurant licence" } },
        { value: "restaurant", label: { fr: "Licence restaurant", en: "Restaurant licence" } },
        { value: "none", label: { fr: "Aucune", en: "None" } },
      ],
    },
  ],
};

export const occupationStep: StepInput = {
  slug: "occupation",
  title: { fr: "L’occupation", en: "The occupation" },
  fields: [
    {
      key: "occupation",
      kind: "choice",
      label: { fr: "Que souhaitez-vous installer ?", en: "What would you like to set up?" },
      options: [
        { value: "open-terrace", label: { fr: "Une terrasse ouverte", en: "An open terrace" } },
        { value: "closed-terrace", label: { fr: "Une terrasse fermée", en: "A closed terrace" } },
        { value: "stall", label: { fr: "Un étalage", en: "A stall" } },
        { value: "kiosk", label: { fr: "Un kiosque", en: "A kiosk" } },
        { value: "food-truck", label: { fr: "Un camion de restauration", en: "A food truck" } },
      ],
    },
    {
      key: "length",
      kind: "number",
      min: 0.5,
      max: 60,
      unit: "m",
      label: { fr: "Longueur le long de la façade", en: "Length along the front" },
    },
    { key: "width", kind: "number", min: 0.3, max: 20, unit: "m", label: { fr: "Largeur", en: "Width" } },
    {
      key: "surface",
      kind: "number",
      min: 0.5,
      max: 1000,
      unit: "m²",
      label: { fr: "Surface", en: "Surface" },
      hint: { fr: "Longueur × largeur.", en: "Length × width." },
    },
    {
      key: "freePassage",
      kind: "number",
      min: 0,
      max: 30,
      unit: "m",
      label: { fr: "Passage libre pour les piétons", en: "Passage left free for pedestrians" },
      why: {
        fr: "Un fauteuil roulant passe dans 1,40 m sans obstacle (arrêté du 15 janvier 2007).",
        en: "A wheelchair passes through 1.40 m without obstacle (order of 15 January 2007).",
      },
    },
    { key: "startsOn", kind: "date", label: { fr: "Premier jour", en: "First day" } },
    { key: "endsOn", kind: "date", label: { fr: "Dernier jour", en: "Last day" } },
    {
      key: "equipment",
      kind: "group",
      min: 1,
      max: 8,
      label: { fr: "Mobilier", en: "Furniture" },
      one: { fr: "Mobilier", en: "Furniture" },
      fields: [
        {
          key: "kind",
          kind: "choice",
          label: { fr: "Lequel", en: "Which" },
          options: [
            { value: "tables", label: { fr: "Tables", en: "Tables" } },
            { value: "chairs", label: { fr: "Chaises", en: "Chairs" } },
            { value: "parasols", label: { fr: "Parasols", en: "Parasols" } },
            { value: "screens", label: { fr: "Écrans", en: "Screens" } },
            { value: "planters", label: { fr: "Jardinières", en: "Planters" } },
            { value: "heaters", label: { fr: "Chauffages", en: "Heaters" } },
          ],
        },
        { key: "count", kind: "integer", min: 1, max: 200, label: { fr: "Combien", en: "How many" } },
      ],
    },
    {
      key: "insuredUntil",
      kind: "date",
      label: { fr: "Échéance de l’assurance", en: "Insurance valid until" },
    },
  ],
};
