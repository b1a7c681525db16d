import type { Status } from "#lib/engine/states.ts";
import type { Text } from "#lib/engine/text.ts";
import { type Guidance, guidance } from "./guidance.ts";
import type { Known } from "./known.ts";

/** What to expect, what comes next and whose turn it is, by what the procedure makes of a status. */
export const guidanceOf = (status: Status, known: Known): Guidance => {
  if (status === "awaiting_payment" && known.paidAfter) return paidAfterGrant;
  if (known.deemed && status === "rejected") return deemedRejected;
  return guidance[status];
};

const text = (fr: string, en: string): Text => ({ fr, en });

const paidAfterGrant: Guidance = {
  expectation: () =>
    text(
      "Votre demande est acceptée. Elle prendra effet dès que le paiement sera confirmé.",
      "Your application is approved. It takes effect as soon as the payment is confirmed.",
    ),
  next: ({ delivery }) =>
    delivery === "download"
      ? text(
          "Le paiement confirmé, votre document et le reçu sont à télécharger sur cette page. Sans paiement sous trente jours, la demande est close.",
          "Once the payment is confirmed, your document and the receipt can be downloaded from this page. Unpaid after thirty days, the application is closed.",
        )
      : text(
          "Le paiement confirmé, le reçu est à télécharger sur cette page. Sans paiement sous trente jours, la demande est close.",
          "Once the payment is confirmed, the receipt can be downloaded from this page. Unpaid after thirty days, the application is closed.",
        ),
  turn: {
    kind: "pay",
    text: text(
      "Payez pour que ce qui vous est accordé prenne effet.",
      "Pay so that what you were granted takes effect.",
    ),
  },
};

const deemedRejected: Guidance = {
  expectation: () =>
    text(
      "Vous pouvez contester ce refus dans les deux mois, et en demander les motifs au service.",
      "You may contest this rejection within two months, and ask the service for its reasons.",
    ),
  next: () =>
    text(
      "Le service doit vous donner ses motifs dans le mois de votre demande\u00a0: vous avez alors deux mois de plus pour contester (article L232-4 du code des relations entre le public et l’administration).",
      "The service must give its reasons within a month of your asking: you then have two more months to contest (code of relations between the public and the administration, article L232-4).",
    ),
};
