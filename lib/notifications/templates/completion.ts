import { downloadOf } from "#lib/engine/delivery.ts";
import { wordsOfStatus } from "#lib/engine/words-of-status.ts";
import { dayIn, follow, say, type Template, when, words } from "../email-content.ts";
import { inCharge, silence } from "./received.ts";

/** Filed, and a part is left to fill in; the code it may have given stays in the person’s own pages. */
export const toComplete: Template = (facts) => ({
  subject: words(
    `Votre demande n°\u00a0${facts.reference} est enregistrée\u00a0: il reste à la compléter`,
    `Your application ${facts.reference} is registered: it is still to be completed`,
  ),
  blocks: [
    say(
      "Votre demande est enregistrée. L’accusé d’enregistrement, et ce dont vous avez besoin pour la suite, sont dans votre espace.",
      "Your application is registered. The acknowledgement, and what you need for what comes next, are in your own pages.",
    ),
    ...when(facts.answerBy, (day) => [
      say(
        `Complétez-la au plus tard le ${dayIn(day).fr}. Passé ce jour, elle est close et il faut en faire une nouvelle.`,
        `Complete it by ${dayIn(day).en}. After that day it is closed, and a new one must be made.`,
      ),
    ]),
    ...inCharge(facts),
    ...silence(facts),
  ],
  button: { label: words("Ouvrir mon dossier", "Open my file"), to: "space" },
});

/** A few days before the end of the time that was given, once. */
export const completionReminded: Template = ({ reference, answerBy, procedure: { completion } }) => ({
  subject: words(
    `Rappel : votre demande n° ${reference} est à compléter`,
    `Reminder: your application ${reference} is still to be completed`,
  ),
  blocks: [
    ...when(answerBy, (day) => [
      say(
        `Votre demande n’est pas terminée. Vous avez jusqu’au ${dayIn(day).fr} inclus ; passé ce jour, elle est close et il faut en faire une nouvelle.`,
        `Your application is not finished. You have until ${dayIn(day).en} included; after that day it is closed, and a new one must be made.`,
      ),
    ]),
    ...when(completion, ({ prompt: { fr, en } }) => [say(fr, en)]),
  ],
  button: { label: words("Ouvrir mon dossier", "Open my file"), to: "space" },
});

export const recorded: Template = ({ reference, procedure }) => {
  const { headline } = wordsOfStatus(procedure, "approved");
  const { fr, en } = downloadOf(procedure.delivery)?.title ?? procedure.title;
  return {
    subject: words(`${headline.fr}, n°\u00a0${reference}`, `${headline.en}, ${reference}`),
    blocks: [
      say(
        `${headline.fr}. Le document «\u00a0${fr}\u00a0» est à télécharger dans votre espace, avec un code par lequel chacun peut le vérifier.`,
        `${headline.en}. The document “${en}” can be downloaded once you sign in, with a code by which anyone can check it.`,
      ),
      say("Vous n’avez plus rien à faire.", "There is nothing more for you to do."),
    ],
    button: follow,
  };
};

export const lapsed: Template = ({ reference, procedure: { completion } }) => ({
  subject: words(
    `Votre demande n°\u00a0${reference} est close, faute d’avoir été complétée`,
    `Your application ${reference} is closed: it was not completed`,
  ),
  blocks: [
    ...when(completion, ({ lapsed: { fr, en } }) => [say(fr, en)]),
    say(
      "Si vous en avez toujours besoin, vous pouvez faire une nouvelle demande à tout moment.",
      "If you still need it, you may file again at any time.",
    ),
  ],
  button: follow,
});
