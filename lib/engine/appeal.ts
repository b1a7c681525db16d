import { lowerFirst, type Text } from "./text.ts";

export type Authority = { name: Text; postalAddress: string; court: string };

/**
 * How a refusal is contested, as its notification must say for the time limit to run: administrative-court code, articles
 * R421-1 and R421-5; code of relations with the public, articles L411-2 and L411-7.
 */
export const appealWays = ({
  name,
  postalAddress,
  court,
}: Authority): { opening: Text; ways: Text[]; closing: Text } => ({
  opening: {
    fr: "Si vous estimez que cette décision est contestable, vous pouvez former, dans un délai de deux mois à compter de sa notification\u00a0:",
    en: "If you think this decision is open to challenge, within two months of being notified of it you may bring:",
  },
  ways: [
    {
      fr: `un recours gracieux, adressé au service qui a pris la décision\u00a0: ${name.fr}, ${postalAddress}\u00a0;`,
      en: `an appeal to the service that took the decision: ${name.en}, ${postalAddress};`,
    },
    {
      fr: "un recours hiérarchique, adressé au ministre dont dépend ce service\u00a0;",
      en: "an appeal to the minister to whom that service answers;",
    },
    {
      fr: `un recours contentieux devant le ${lowerFirst(court)}, par courrier ou sur www.telerecours.fr.`,
      en: `proceedings before the administrative court (${court}), by post or on www.telerecours.fr.`,
    },
  ],
  closing: {
    fr: "Un recours gracieux ou hiérarchique formé dans ce délai l’interrompt\u00a0: deux nouveaux mois courent à compter de la réponse. Sans réponse sous deux mois, ce recours est rejeté et le même délai s’ouvre.",
    en: "An appeal to the service or the minister within that time interrupts it: two new months run from the reply. Without a reply within two months the appeal is rejected, and the same time opens.",
  },
});
