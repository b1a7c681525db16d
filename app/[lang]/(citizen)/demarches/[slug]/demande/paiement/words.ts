import type { Language } from "#lib/engine/text.ts";

const fr = {
  title: "Paiement",
  intro: "Votre demande est prête. Elle sera déposée dès que le paiement sera confirmé.",
  granted: "Votre demande est acceptée. Elle prendra effet dès que le paiement sera confirmé.",
  pay: "Payer",
  change: "Modifier ma demande",
  refresh: "Actualiser",
  waiting: [
    "Nous vérifions votre paiement",
    "La confirmation arrive en général en quelques secondes\u00a0: cette page se met à jour d’elle-même. Vous pouvez aussi la fermer, nous vous écrirons.",
  ],
  refused: [
    "Le paiement a été refusé",
    "Rien n’a été débité. Réessayez avec la même carte ou une autre\u00a0: votre demande est conservée.",
  ],
  abandoned: ["Vous avez abandonné le paiement", "Rien n’a été débité. Votre demande est conservée trente jours."],
  mismatch: [
    "Le montant payé ne correspond pas",
    "Notre service comptable vérifie. Ne payez pas une seconde fois et appelez le 01 99 00 12 34.",
  ],
  indisponible: [
    "La page de paiement ne répond pas",
    "Rien n’a été débité. Réessayez dans quelques minutes\u00a0: votre demande est conservée.",
  ],
  en_cours: [
    "Un paiement est déjà commencé",
    "Terminez-le ou abandonnez-le sur la page de paiement avant de modifier votre demande.",
  ],
  autre_brouillon: [
    "Vous avez un autre brouillon",
    "Une seule demande à la fois peut être modifiée. Payez celle-ci, ou envoyez d’abord l’autre.",
  ],
} as const;

export type PayWords = {
  [Key in keyof typeof fr]: (typeof fr)[Key] extends string ? string : readonly [string, string];
};

const en: PayWords = {
  title: "Payment",
  intro: "Your application is ready. It will be filed as soon as the payment is confirmed.",
  granted: "Your application is approved. It takes effect as soon as the payment is confirmed.",
  pay: "Pay",
  change: "Change my application",
  refresh: "Refresh",
  waiting: [
    "We are checking your payment",
    "The confirmation usually takes a few seconds: this page updates by itself. You may also close it, we will write to you.",
  ],
  refused: [
    "The payment was refused",
    "Nothing was charged. Try again with the same card or another: your application is kept.",
  ],
  abandoned: ["You gave up the payment", "Nothing was charged. Your application is kept for thirty days."],
  mismatch: [
    "The amount paid does not match",
    "Our accounts team is checking. Do not pay a second time and call 01 99 00 12 34.",
  ],
  indisponible: [
    "The payment page is not answering",
    "Nothing was charged. Try again in a few minutes: your application is kept.",
  ],
  en_cours: [
    "A payment has already begun",
    "Finish it or give it up on the payment page before changing your application.",
  ],
  autre_brouillon: [
    "You have another draft",
    "Only one application at a time can be changed. Pay for this one, or send the other first.",
  ],
};

export const payWords: Record<Language, PayWords> = { fr, en };
