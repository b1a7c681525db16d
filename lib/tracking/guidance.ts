import type { Status } from "#lib/engine/states.ts";
import type { Text } from "#lib/engine/text.ts";
import { type Known, stressed } from "./known.ts";

/** What a person may have to do, when it is their turn. */
export const turns = ["resume", "pay", "complete", "answer", "collect", "confirm_address"] as const;
export type TurnKind = (typeof turns)[number];
export type Turn = { kind: TurnKind; text: Text };

export type Guidance = { expectation: (known: Known) => Text; next: (known: Known) => Text; turn?: Turn };

const text = (fr: string, en: string): Text => ({ fr, en });

const answerExpected = ({ today, dueOn }: Known): Text => {
  if (dueOn === undefined) return text("Nous vous écrirons à chaque étape.", "We will write to you at each step.");
  const day = stressed(dueOn);
  if (dueOn < today)
    return text(
      `La réponse était attendue le ${day.fr}\u00a0: nous avons du retard, votre demande n’est pas oubliée.`,
      `The answer was expected on ${day.en}: we are late, your application is not forgotten.`,
    );
  return text(`Réponse attendue avant le ${day.fr}.`, `Answer expected before ${day.en}.`);
};

const arrival = ({ today, arrivesOn }: Known): Text => {
  if (arrivesOn === undefined)
    return text("Prochaine étape\u00a0: votre boîte aux lettres.", "Next stop: your letterbox.");
  const day = stressed(arrivesOn);
  if (arrivesOn < today)
    return text(
      `La Poste l’annonçait pour le ${day.fr}. Il peut arriver d’un jour à l’autre.`,
      `La Poste had announced it for ${day.en}. It may arrive any day.`,
    );
  return text(
    `Dans votre boîte aux lettres le ${day.fr}, selon La Poste.`,
    `In your letterbox on ${day.en}, says La Poste.`,
  );
};

const always = (fr: string, en: string) => () => text(fr, en);

const review = text(
  "Un agent examine votre demande. S’il manque quelque chose, il vous le demandera ici et par e-mail.",
  "A civil servant reviews your application. If anything is missing, you will be asked here and by e-mail.",
);
const postman = text(
  "Le facteur dépose le pli dans votre boîte aux lettres. Nous vous écrirons le jour même, par e-mail.",
  "The postman puts the letter in your letterbox. We will write to you the same day, by e-mail.",
);
const confirmAddress: Turn = {
  kind: "confirm_address",
  text: text(
    "Le pli n’a pas pu vous être remis. Confirmez votre adresse, ou corrigez-la.",
    "The letter could not be delivered to you. Confirm your address, or correct it.",
  ),
};
const again = text(
  "Une fois votre adresse confirmée, nous postons le pli de nouveau, en courrier suivi.",
  "Once your address is confirmed, we post the letter again, by tracked mail.",
);

const granted: Record<Known["delivery"], Text> = {
  post: text(
    "Votre titre part en fabrication, puis vous est envoyé en courrier suivi.",
    "Your document goes into production, then comes to you by tracked mail.",
  ),
  download: text(
    "Votre document est à télécharger sur cette page, avec un code par lequel chacun peut le vérifier.",
    "Your document can be downloaded from this page, with a code by which anyone can check it.",
  ),
  none: text("La décision est à télécharger sur cette page.", "The decision can be downloaded from this page."),
};

/** What to expect, what comes next and whose turn it is, for every status. */
export const guidance: Record<Status, Guidance> = {
  draft: {
    expectation: ({ draftUntil }) =>
      draftUntil === undefined
        ? text("Votre brouillon vous attend.", "Your draft is waiting for you.")
        : text(
            `Votre brouillon est gardé jusqu’au ${stressed(draftUntil).fr}.`,
            `Your draft is kept until ${stressed(draftUntil).en}.`,
          ),
    next: always("Reprenez où vous en étiez, puis envoyez votre demande.", "Take up where you left off, then send it."),
    turn: {
      kind: "resume",
      text: text("Terminez votre demande, puis envoyez-la.", "Finish your application, then send it."),
    },
  },
  awaiting_payment: {
    expectation: always(
      "Votre demande sera déposée dès que le paiement sera confirmé.",
      "Your application will be filed as soon as the payment is confirmed.",
    ),
    next: always(
      "Le paiement confirmé, vous recevez l’accusé d’enregistrement et un lien de suivi par e-mail.",
      "Once the payment is confirmed, you get the acknowledgement and a tracking link by e-mail.",
    ),
    turn: {
      kind: "pay",
      text: text("Payez pour que votre demande soit déposée.", "Pay so that your application is filed."),
    },
  },
  awaiting_completion: {
    expectation: ({ completeBy }) =>
      completeBy === undefined
        ? text("Il reste une partie à remplir.", "One part is left to fill in.")
        : text(
            `À compléter au plus tard le ${stressed(completeBy).fr}.`,
            `To be completed by ${stressed(completeBy).en}.`,
          ),
    next: always(
      "Passé ce jour, cette demande est close et il faut en faire une nouvelle.",
      "After that day this application is closed, and a new one must be made.",
    ),
    turn: { kind: "complete", text: text("Remplissez la dernière partie.", "Fill in the last part.") },
  },
  submitted: { expectation: answerExpected, next: () => review },
  under_review: { expectation: answerExpected, next: () => review },
  information_requested: {
    expectation: ({ today, answerBy }) => {
      if (answerBy === undefined)
        return text("L’instruction reprendra dès votre réponse.", "The review resumes as soon as you answer.");
      const day = stressed(answerBy);
      return answerBy < today
        ? text(
            `Votre réponse était attendue avant le ${day.fr}. Vous pouvez encore répondre.`,
            `Your answer was expected before ${day.en}. You can still answer.`,
          )
        : text(
            `L’instruction reprendra dès votre réponse, attendue avant le ${day.fr}.`,
            `The review resumes as soon as you answer, expected before ${day.en}.`,
          );
    },
    next: always(
      "Dès votre réponse, un agent reprend l’examen de votre demande.",
      "As soon as you answer, the review goes on.",
    ),
    turn: {
      kind: "answer",
      text: text("Le service a besoin d’un complément pour décider.", "We need something more from you to decide."),
    },
  },
  approved: {
    expectation: always("Vous n’avez rien d’autre à faire.", "There is nothing else for you to do."),
    next: ({ delivery }) => granted[delivery],
  },
  rejected: {
    expectation: always(
      "Vous pouvez contester cette décision dans les deux mois.",
      "You may contest this decision within two months.",
    ),
    next: always(
      "Vous pouvez corriger ce qui est en cause et déposer une nouvelle demande, ou contester la décision.",
      "You may mend what is at fault and file again, or contest the decision.",
    ),
  },
  closed: {
    expectation: always(
      "Vous pouvez déposer une nouvelle demande quand vous le voulez.",
      "You may file a new application whenever you want.",
    ),
    next: always("Cette demande n’aura pas d’autre suite.", "Nothing more will come of this application."),
  },
  withdrawn: {
    expectation: always(
      "Vous pouvez déposer une nouvelle demande quand vous le voulez.",
      "You may file a new application whenever you want.",
    ),
    next: always("Cette demande n’aura pas d’autre suite.", "Nothing more will come of this application."),
  },
  in_production: {
    expectation: always(
      "Nous vous écrirons au départ du pli, avec son numéro de suivi.",
      "We will write when the letter leaves, with its tracking number.",
    ),
    next: always(
      "Le titre est fabriqué, contrôlé, mis sous pli, puis confié à La Poste en courrier suivi.",
      "The document is produced, checked, put in an envelope, then handed to La Poste by tracked mail.",
    ),
  },
  produced: {
    expectation: always("Prochaine étape\u00a0: la remise à La Poste.", "Next step: handing it to La Poste."),
    next: always(
      "Le pli est confié à La Poste en courrier suivi.",
      "The letter is handed to La Poste by tracked mail.",
    ),
  },
  dispatched: { expectation: arrival, next: () => postman },
  in_transit: { expectation: arrival, next: () => postman },
  out_for_delivery: {
    expectation: always("Votre facteur l’a dans sa tournée.", "Your postman has it on his round."),
    next: () => postman,
  },
  available_for_pickup: {
    expectation: always("La Poste vous a laissé un avis de passage.", "La Poste has left you a notice."),
    next: always(
      "Passé le délai de garde, La Poste nous retourne le pli.",
      "If it is not collected in time, La Poste returns it to us.",
    ),
    turn: {
      kind: "collect",
      text: text(
        "Allez chercher votre pli avec l’avis de passage et une pièce d’identité.",
        "Collect your letter with the notice and proof of identity.",
      ),
    },
  },
  returned: {
    expectation: always("Il n’a pas pu vous être remis.", "It could not be delivered to you."),
    next: () => again,
    turn: confirmAddress,
  },
  address_to_confirm: {
    expectation: always("Le pli est revenu à notre service.", "The letter has come back to us."),
    next: () => again,
    turn: confirmAddress,
  },
  to_resend: {
    expectation: always("À l’adresse que vous avez confirmée.", "To the address you confirmed."),
    next: always(
      "Le pli est confié à La Poste en courrier suivi.",
      "The letter is handed to La Poste by tracked mail.",
    ),
  },
  delivered: {
    expectation: ({ deliveredOn }) =>
      deliveredOn === undefined
        ? text("Le pli a été remis à votre adresse.", "The letter was delivered to your address.")
        : text(
            `Le pli a été remis à votre adresse le ${stressed(deliveredOn).fr}.`,
            `The letter was delivered to your address on ${stressed(deliveredOn).en}.`,
          ),
    next: always("Votre demande est terminée.", "Your application is complete."),
  },
};
