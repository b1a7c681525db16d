import { type Procedure, type ProcedureInput, procedureSchema } from "#lib/engine/procedure.ts";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";

const said = { fr: "Une ligne", en: "A line" };

/** Twenty-four euros, explained. */
export const fixedFee = (when: "before-review" | "after-decision"): ProcedureInput["fee"] => ({
  kind: "fixed",
  when,
  lines: [{ code: "RED", label: said, cents: 2_400, explanation: said, source: said }],
});

export const download: Exclude<ProcedureInput["delivery"], string> = {
  download: {
    title: { fr: "Certificat pour les tests", en: "Certificate for the tests" },
    paragraphs: [
      { text: { fr: "Ce certificat est accordé.", en: "This certificate is granted." } },
      { text: { fr: "Sans code.", en: "Without a code." }, shownWhen: { of: "answers.hasTransferCode", equals: "no" } },
    ],
    rubrics: [
      { label: { fr: "Immatriculation", en: "Registration" }, of: "answers.plate" },
      { label: { fr: "Jamais connue", en: "Never known" }, of: "answers.absent" },
    ],
    validFor: { months: 1 },
    legalBasis: "Code des tests, article 1",
  },
};

/** The change of holder with another course of life, under a name of its own. */
export const variant = (slug: string, change: Partial<ProcedureInput>): Procedure =>
  procedureSchema.parse({ ...changeOfHolder, provisional: undefined, lookups: [], ...change, slug });
