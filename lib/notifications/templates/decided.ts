import { type DeliveryKind, deliveryKind, downloadOf } from "#lib/engine/delivery.ts";
import { type Block, dayIn, type EmailFacts, follow, say, type Template, words } from "../email-content.ts";

export const approved: Template = ({ reference, procedure }) => ({
  subject: words(`Votre demande n°\u00a0${reference} est acceptée`, `Your application ${reference} is approved`),
  blocks: [...granted[deliveryKind(procedure.delivery)](procedure)],
  button: follow,
});

const decisionToDownload = say(
  "Votre demande est acceptée. La décision est à télécharger dans votre espace.",
  "Your application is approved. The decision can be downloaded once you sign in.",
);
const thenByPost = say(
  "La suite\u00a0: votre titre est fabriqué, puis posté en courrier suivi à l’adresse de votre demande. Nous vous donnons son numéro de suivi le jour de son départ. Vous n’avez rien à faire.",
  "What comes next: your document is produced, then sent by tracked mail to the address on your application. We give you its tracking number the day it leaves. There is nothing for you to do.",
);
const thenNothing = say("Vous n’avez plus rien à faire.", "There is nothing more for you to do.");

const granted: Record<DeliveryKind, (procedure: EmailFacts["procedure"]) => Block[]> = {
  post: () => [decisionToDownload, thenByPost],
  download: ({ delivery, title }) => {
    const { fr, en } = downloadOf(delivery)?.title ?? title;
    return [
      say(
        `Votre demande est acceptée. Le document «\u00a0${fr}\u00a0» est à télécharger dans votre espace, avec un code par lequel chacun peut le vérifier.`,
        `Your application is approved. The document “${en}” can be downloaded once you sign in, with a code by which anyone can check it.`,
      ),
      thenNothing,
    ];
  },
  none: () => [decisionToDownload, thenNothing],
};

/** That there is a decision and where; neither which one nor its grounds. */
export const rejected: Template = ({ reference }) => ({
  subject: words(`Décision relative à votre demande n°\u00a0${reference}`, `Decision on your application ${reference}`),
  blocks: [
    say(
      "Une décision a été prise sur votre demande. Elle vous attend dans votre espace, avec ses motifs, ce que vous pouvez faire, et les voies et délais de recours.",
      "A decision has been taken on your application. It is waiting for you once you sign in, with its grounds, what you can do, and how and until when to appeal.",
    ),
    say(
      "Pour la contester, vous avez deux mois à compter de sa notification.",
      "To challenge it, you have two months from being notified of it.",
    ),
  ],
  button: { label: words("Lire la décision", "Read the decision"), to: "space" },
});

export const closed: Template = (facts) => (facts.unpaid ? closedUnpaid(facts) : closedByTheService(facts));

const closedByTheService: Template = ({ reference }) => ({
  subject: words(
    `Votre demande n°\u00a0${reference} est classée sans suite`,
    `Your application ${reference} is closed without a decision`,
  ),
  blocks: [
    say(
      "Le service a arrêté l’étude de votre demande sans prendre de décision. La raison vous attend dans votre espace.",
      "The service has stopped reviewing your application, without taking a decision. The reason is waiting for you once you sign in.",
    ),
    say(
      "Vous pouvez déposer une nouvelle demande à tout moment, et nous écrire si quelque chose vous semble inexact.",
      "You may file again at any time, and write to us if something seems wrong.",
    ),
  ],
  button: { label: words("Lire pourquoi", "Read why"), to: "space" },
});

export const withdrawn: Template = (facts) => (facts.unpaid ? closedUnpaid(facts) : withdrawnByThePerson(facts));

const closedUnpaid: Template = ({ reference }) => ({
  subject: words(
    `Votre demande n°\u00a0${reference} est close faute de paiement`,
    `Your application ${reference} is closed for lack of payment`,
  ),
  blocks: [
    say(
      "Votre demande attendait son paiement depuis trente jours\u00a0: elle est close. Rien n’a été débité.",
      "Your application had been waiting for its payment for thirty days: it is closed. Nothing was charged.",
    ),
    say(
      "Si vous en avez toujours besoin, vous pouvez faire une nouvelle demande à tout moment.",
      "If you still need it, you may file again at any time.",
    ),
  ],
  button: follow,
});

const withdrawnByThePerson: Template = (facts) => ({
  subject: words(
    `Votre demande n°\u00a0${facts.reference} est retirée`,
    `Your application ${facts.reference} is withdrawn`,
  ),
  blocks: [
    say(
      `Vous avez retiré votre demande le ${dayIn(facts.writtenOn).fr}. Elle ne sera pas étudiée.`,
      `You withdrew your application on ${dayIn(facts.writtenOn).en}. It will not be reviewed.`,
    ),
    ...askUs(facts),
  ],
  button: follow,
});

const askUs = ({ service: { email, phone } }: EmailFacts): Block[] => [
  say(
    `Ce n’était pas vous, ou vous aviez déjà payé\u00a0? Écrivez-nous à ${email} ou appelez le ${phone}.`,
    `It was not you, or you had already paid? Write to ${email} or call ${phone}.`,
  ),
];
