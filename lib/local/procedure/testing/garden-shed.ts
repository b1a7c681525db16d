/** What an engineer writes first: a whole procedure in one file. */
export const gardenShed = `import { defineProcedure } from "#lib/engine/procedure.ts";

const text = (fr: string, en: string) => ({ fr, en });

export const gardenShed = defineProcedure({
  slug: "cabane-de-jardin",
  version: 1,
  theme: "vehicules",
  title: text("Déclarer une cabane de jardin", "Declare a garden shed"),
  short: text("Cabane", "Shed"),
  summary: text("Vous posez une petite cabane chez vous.", "You put up a small shed at home."),
  minutes: 3,
  service: "voirie",
  whoMayFile: [text("Vous avez un jardin.", "You have a garden.")],
  cost: text("Gratuit.", "Free."),
  legalBasis: [{ label: text("Déclaration", "Declaration"), reference: "CRPA, article L112-8" }],
  otherChannels: [],
  steps: [
    {
      slug: "cabane",
      title: text("La cabane", "The shed"),
      fields: [
        { key: "street", kind: "text", label: text("Rue", "Street") },
        { key: "area", kind: "number", min: 1, max: 20, unit: "m²", label: text("Surface", "Area") },
        { key: "lit", kind: "yes-no", label: text("Est-elle éclairée", "Is it lit") },
        { key: "lamps", kind: "integer", min: 1, max: 9, label: text("Lampes", "Lamps"), visibleWhen: { of: "answers.lit", equals: "yes" } },
      ],
    },
    {
      slug: "recapitulatif",
      title: text("Récapitulatif", "Summary"),
      fields: [{ key: "declaration", kind: "consent", label: text("Tout est exact.", "All of this is right.") }],
    },
  ],
  subject: { answer: "street", display: "plain" },
  fee: { kind: "none" },
  workflow: "decision-only",
  delivery: "none",
  clock: { silence: "none", targetWorkingDays: 5 },
  grounds: [
    { code: "INCOMPLET", kind: "correctable", label: text("Incomplet", "Incomplete"), basis: "CRPA, article L114-5" },
    { code: "TROP_GRANDE", kind: "refusal", label: text("Trop grande", "Too large"), basis: "CRPA, article L211-2" },
  ],
  draftDays: 30,
  retention: { years: 1, basis: "Aucune" },
});
`;
