import { acknowledgementWords } from "#lib/documents/issued/acknowledgement-words.ts";
import { type Block, dayIn, type EmailFacts, follow, say, type Template, when, words } from "../email-content.ts";

/** That something is asked, and until when; what is asked stays in the person’s own pages. */
export const informationRequested: Template = ({ reference, answerBy, procedure }) => ({
  subject:
    answerBy === undefined
      ? words(
          `Il nous manque un élément pour votre demande n°\u00a0${reference}`,
          `We need something more for your application ${reference}`,
        )
      : words(
          `Il nous manque un élément pour votre demande n°\u00a0${reference}, d’ici au ${dayIn(answerBy).fr}`,
          `We need something more for your application ${reference} by ${dayIn(answerBy).en}`,
        ),
  blocks: [
    say(
      "L’agent qui étudie votre demande a besoin d’un document ou d’une précision. Ce qui est demandé, et pourquoi, vous attend dans votre espace.",
      "The civil servant reviewing your application needs a document or a detail. What is asked, and why, is waiting for you once you sign in.",
    ),
    ...when(answerBy, (day) => [
      say(
        `Vous avez jusqu’au ${dayIn(day).fr} inclus pour répondre. Si ce délai est trop court, écrivez-nous depuis votre espace.`,
        `You have until ${dayIn(day).en}, included, to answer. If that is too soon, write to us from your own pages.`,
      ),
    ]),
    ...meanwhile(procedure.clock),
  ],
  button: {
    label: words("Répondre à la demande de complément", "Answer the request for information"),
    to: "space",
  },
});

/** CRPA R112-11-4: the consequence that L114-5 gives to what is missing. */
const meanwhile = ({ silence }: EmailFacts["procedure"]["clock"]): Block[] =>
  silence === "none" ? [] : [{ kind: "text", text: acknowledgementWords.whileMissing[silence] }];

export const answerReceived: Template = ({ reference, writtenOn, answerExpectedOn }) => ({
  subject: words(
    `Votre réponse est bien arrivée, demande n°\u00a0${reference}`,
    `Your answer has arrived, application ${reference}`,
  ),
  blocks: [
    say(
      `Nous avons reçu votre réponse le ${dayIn(writtenOn).fr}. L’étude de votre demande reprend.`,
      `We received your answer on ${dayIn(writtenOn).en}. The review of your application goes on.`,
    ),
    ...when(answerExpectedOn, (day) => [
      say(
        `Réponse attendue au plus tard le ${dayIn(day).fr}. Vous n’avez rien d’autre à faire.`,
        `Answer expected by ${dayIn(day).en}. There is nothing else for you to do.`,
      ),
    ]),
  ],
  button: follow,
});

export const message: Template = ({ reference }) => ({
  subject: words(
    `Un message vous attend, demande n°\u00a0${reference}`,
    `A message is waiting for you, application ${reference}`,
  ),
  blocks: [
    say(
      "Le service chargé de votre demande vous a écrit. Pour protéger votre vie privée, son message ne figure pas dans cet e-mail\u00a0: lisez-le, et répondez-y, dans votre espace.",
      "The service in charge of your application has written to you. To protect your privacy the message is not in this e-mail: read it, and answer it, once signed in.",
    ),
  ],
  button: { label: words("Lire le message", "Read the message"), to: "space" },
});

/** Nothing of the file is said here: its name is the person’s own. */
export const documentInfected: Template = ({ reference }) => ({
  subject: words(
    `Un de vos fichiers a été mis de côté, demande n°\u00a0${reference}`,
    `One of your files was set aside, application ${reference}`,
  ),
  blocks: [
    say(
      "Notre antivirus a trouvé un programme malveillant dans un fichier joint à votre demande. Personne ne l’a ouvert, et nous l’avons détruit.",
      "Our antivirus found a malicious program in a file attached to your application. Nobody opened it, and we destroyed it.",
    ),
    say(
      "Votre espace dit de quel document il s’agit. Si le service en a besoin, il vous demandera de l’envoyer à nouveau\u00a0: numérisez ou photographiez l’original plutôt que de renvoyer le même fichier.",
      "Your own pages say which document it was. If the service needs it, you will be asked to send it again: scan or photograph the original rather than sending the same file.",
    ),
    say(
      "Ce fichier peut aussi menacer l’appareil d’où il vient\u00a0: faites-le vérifier par un antivirus à jour.",
      "This file may also threaten the device it came from: have it checked by an up-to-date antivirus.",
    ),
  ],
  button: { label: words("Voir de quel fichier il s’agit", "See which file it is"), to: "space" },
});
