import type { Reasons } from "#lib/engine/reasons.ts";
import type { Status } from "#lib/engine/states.ts";
import type { Running } from "#lib/engine/term.ts";
import type { Text } from "#lib/engine/text.ts";
import { type Guidance, guidance } from "./guidance.ts";
import { type Known, stressed } from "./known.ts";

/** What to expect, what comes next and whose turn it is, by what the procedure makes of a status. */
export const guidanceOf = (status: Status, known: Known): Guidance => {
  if (status === "awaiting_payment" && known.paidAfter) return paidAfterGrant;
  if (known.deemed && status === "rejected") return deemedRejected;
  const { running } = known;
  if (running) return { ...guidance[status], expectation: () => whileRunning(running) };
  if (known.lapsed && known.completion && status === "closed") return lapsed(known.completion.lapsed);
  if (known.records && status === "submitted") return beingRecorded;
  if (known.completion && status === "awaiting_completion")
    return { ...guidance[status], turn: { kind: "complete", text: known.completion.prompt } };
  return guidance[status];
};

const text = (fr: string, en: string): Text => ({ fr, en });

const whileRunning = ({ phase, first, last }: Running): Text => {
  const [from, until] = [stressed(first), stressed(last)];
  if (phase === "before") return text(`Du ${from.fr} au ${until.fr}.`, `From ${from.en} to ${until.en}.`);
  return phase === "during"
    ? text(`Jusqu’au ${until.fr} inclus.`, `Until ${until.en} included.`)
    : text(`C’était jusqu’au ${until.fr}.`, `It was until ${until.en}.`);
};

const lapsed = (why: Text): Guidance => ({ ...guidance.closed, expectation: () => why });

const beingRecorded: Guidance = {
  expectation: () => text("Vous n’avez rien d’autre à faire.", "There is nothing else for you to do."),
  next: () =>
    text(
      "Nous l’inscrivons au registre, d’ordinaire en quelques instants. Le récépissé sera à télécharger ici.",
      "We are entering it in the register, usually within moments. The receipt will be here to download.",
    ),
};

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

const contestable = text(
  "Vous pouvez contester ce refus dans les deux mois, et en demander les motifs au service.",
  "You may contest this rejection within two months, and ask the service for its reasons.",
);

const reasonsWords = (reasons: Reasons, today: string): Text => {
  switch (reasons.state) {
    case "unasked":
      return contestable;
    case "asked": {
      const { fr, en } = stressed(reasons.dueOn);
      return reasons.dueOn < today
        ? text(
            `Le service devait vous donner les motifs de ce refus au plus tard le ${fr} : il a du retard, et vous pouvez toujours contester.`,
            `The service was to give you the reasons of this rejection by ${en}: it is late, and you may still contest.`,
          )
        : text(
            `Le service doit vous donner les motifs de ce refus au plus tard le ${fr}.`,
            `The service must give you the reasons of this rejection by ${en}.`,
          );
    }
    case "given": {
      const { fr, en } = stressed(reasons.contestBy);
      return text(
        `Les motifs de ce refus vous ont été donnés. Vous pouvez contester jusqu’au ${fr}.`,
        `You were given the reasons of this rejection. You may contest until ${en}.`,
      );
    }
  }
};

const howToKnow = text(
  "Le service doit vous donner ses motifs dans le mois de votre demande\u00a0: vous avez alors deux mois de plus pour contester (article L232-4 du code des relations entre le public et l’administration).",
  "The service must give its reasons within a month of your asking: you then have two more months to contest (code of relations between the public and the administration, article L232-4).",
);

const deemedRejected: Guidance = {
  expectation: ({ reasons, today }) => (reasons ? reasonsWords(reasons, today) : contestable),
  next: (known) => (known.reasons?.state === "given" ? guidance.rejected.next(known) : howToKnow),
};
