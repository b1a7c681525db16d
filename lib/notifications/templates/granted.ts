import { appealWays } from "#lib/engine/appeal.ts";
import { deliveryKind } from "#lib/engine/delivery.ts";
import { formatMoney } from "#lib/engine/money.ts";
import {
  type Block,
  dayIn,
  type EmailFacts,
  follow,
  heading,
  list,
  say,
  type Template,
  words,
} from "../email-content.ts";

/** Granted, and still to be paid for: it takes effect then. */
export const feeDue: Template = ({ reference, dueCents }) => ({
  subject: words(
    `Votre demande n°\u00a0${reference} est acceptée\u00a0: il reste à payer`,
    `Your application ${reference} is approved: only the payment is left`,
  ),
  blocks: [
    say(
      "Votre demande est acceptée. La décision est à télécharger dans votre espace.",
      "Your application is approved. The decision can be downloaded once you sign in.",
    ),
    dueCents === undefined
      ? toPay
      : say(
          `Il reste ${formatMoney(dueCents, "fr")} à payer, ligne par ligne dans votre espace. Ce qui vous est accordé prend effet une fois le paiement confirmé\u00a0; sans paiement sous trente jours, votre demande est close.`,
          `${formatMoney(dueCents, "en")} is left to pay, explained line by line once you sign in. What you were granted takes effect once the payment is confirmed; unpaid after thirty days, your application is closed.`,
        ),
  ],
  button: { label: words("Payer", "Pay"), to: "space" },
});

const toPay = say(
  "Ce qui vous est accordé prend effet une fois le paiement confirmé, depuis votre espace.",
  "What you were granted takes effect once the payment is confirmed, from your own pages.",
);

export const inForce: Template = ({ reference, procedure }) => ({
  subject: words(
    `Paiement reçu pour votre demande n°\u00a0${reference}`,
    `Payment received for your application ${reference}`,
  ),
  blocks: [
    say(
      "Votre paiement est confirmé\u00a0: ce qui vous est accordé prend effet dès maintenant.",
      "Your payment is confirmed: what you were granted takes effect from now on.",
    ),
    deliveryKind(procedure.delivery) === "download" ? documentAndReceipt : receipt,
  ],
  button: follow,
});

const documentAndReceipt = say(
  "Votre document et le reçu sont à télécharger dans votre espace.",
  "Your document and the receipt can be downloaded once you sign in.",
);
const receipt = say("Le reçu est à télécharger dans votre espace.", "The receipt can be downloaded once you sign in.");

/** CRPA L231-1 and L232-3: what silence granted, and what proves it. */
export const deemedAccepted: Template = ({ reference, silentOn, dueCents }) => ({
  subject: words(
    `Votre demande n°\u00a0${reference} est acceptée, faute de réponse à temps`,
    `Your application ${reference} is approved, for lack of an answer in time`,
  ),
  blocks: [
    say(
      `Nous ne vous avons pas répondu à temps${since(silentOn).fr}. La loi le veut\u00a0: votre demande est acceptée (article L231-1 du code des relations entre le public et l’administration).`,
      `We did not answer you in time${since(silentOn).en}. As the law has it, your application is approved (code of relations between the public and the administration, article L231-1).`,
    ),
    say(
      "L’attestation de cette acceptation (article L232-3) est à télécharger dans votre espace\u00a0: elle la prouve auprès de chacun.",
      "The certificate of this acceptance (article L232-3) can be downloaded once you sign in: it proves it to anyone.",
    ),
    ...(dueCents === undefined ? [] : [toPay]),
  ],
  button: { label: words("Voir ma demande", "See my application"), to: "space" },
});

/** CRPA L231-4 and L232-4, CJA R421-2: what silence rejected, how to know why, how to contest. */
export const deemedRejected: Template = (facts) => ({
  subject: words(
    `Décision relative à votre demande n°\u00a0${facts.reference}`,
    `Decision on your application ${facts.reference}`,
  ),
  blocks: [
    say(
      `Nous ne vous avons pas répondu à temps${since(facts.silentOn).fr}. La loi le veut\u00a0: votre demande est considérée comme refusée (article L231-4 du code des relations entre le public et l’administration).`,
      `We did not answer you in time${since(facts.silentOn).en}. As the law has it, your application counts as rejected (code of relations between the public and the administration, article L231-4).`,
    ),
    say(
      "Vous pouvez demander les motifs de ce refus au service, depuis votre espace, tant que vous pouvez le contester. Il vous répond dans le mois, et vous avez alors deux mois de plus pour contester (article L232-4).",
      "You may ask the service for the reasons, from your own pages, for as long as you may contest it. It answers within a month, and you then have two more months to contest (article L232-4).",
    ),
    ...contest(facts),
  ],
  button: { label: words("Voir ma demande", "See my application"), to: "space" },
});

const since = (day: string | undefined) => {
  if (day === undefined) return words("", "");
  const { fr, en } = dayIn(day);
  return words(`\u00a0: le délai a pris fin le ${fr}`, `: the time ran out on ${en}`);
};

const contest = ({ service, silentOn }: EmailFacts): Block[] => {
  const { opening, ways, closing } = appealWays(service);
  const from = silentOn === undefined ? [] : [{ kind: "text" as const, text: fromThatDay(silentOn) }];
  return [
    heading("Pour contester ce refus", "To contest this rejection"),
    ...(from.length > 0 ? from : [{ kind: "text" as const, text: opening }]),
    list(ways),
    { kind: "text", text: closing },
  ];
};

const fromThatDay = (day: string) =>
  words(
    `Vous pouvez former, dans les deux mois qui suivent le ${dayIn(day).fr}\u00a0:`,
    `Within two months from ${dayIn(day).en} you may bring:`,
  );
