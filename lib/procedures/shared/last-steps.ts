import type { ProcedureInput } from "#lib/engine/procedure.ts";
import type { Text } from "#lib/engine/text.ts";

type StepInput = ProcedureInput["steps"][number];

export const documentsStep: StepInput = {
  slug: "documents",
  title: { fr: "Vos documents", en: "Your documents" },
  intro: { fr: "Seulement ce que nous ne savons pas déjà.", en: "Only what we do not know already." },
  documents: true,
};

/** What is read once more before sending. CRPA L113-13: the person attests that what they declare is true. */
export const summaryStep = (declaration: Text): StepInput => ({
  slug: "recapitulatif",
  title: { fr: "Récapitulatif", en: "Summary" },
  fields: [
    {
      key: "declaration",
      kind: "consent",
      label: declaration,
      why: {
        fr: "Une fausse déclaration est punie par l’article 441-6 du code pénal. Une erreur de bonne foi se corrige sans sanction.",
        en: "A false statement is punishable (article 441-6 of the penal code). An honest mistake can be corrected without penalty.",
      },
    },
  ],
});
