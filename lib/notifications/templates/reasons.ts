import { appealWays } from "#lib/engine/appeal.ts";
import { dayIn, heading, list, say, type Template, when, words } from "../email-content.ts";

const button = { label: words("Voir ma demande", "See my application"), to: "space" } as const;

/** CRPA L112-11 and L232-4: the question is received, and until when it may be answered. */
export const reasonsAsked: Template = ({ reference, answerBy }) => ({
  subject: words(
    `Vous avez demandé des motifs, demande n° ${reference}`,
    `You asked for reasons, application ${reference}`,
  ),
  blocks: [
    say(
      "Votre demande de motifs est enregistrée et transmise au service.",
      "Your request for reasons is registered and passed on to the service.",
    ),
    ...when(answerBy, (day) => [
      say(
        `Il doit vous répondre au plus tard le ${dayIn(day).fr} (article L232-4 du code des relations entre le public et l’administration).`,
        `It must answer by ${dayIn(day).en} (code of relations between the public and the administration, article L232-4).`,
      ),
    ]),
    say(
      "Vous pouvez contester dès maintenant, ou attendre ces motifs : vous aurez alors deux mois de plus.",
      "You may contest right away, or wait for the reasons: you then have two more months.",
    ),
  ],
  button,
});

/** That they are there, never what they are; and the time that begins. */
export const reasonsGiven: Template = ({ reference, service }) => {
  const { ways, closing } = appealWays(service);
  return {
    subject: words(
      `Les motifs que vous avez demandés, demande n° ${reference}`,
      `The reasons you asked for, application ${reference}`,
    ),
    blocks: [
      say(
        "Le service vous a répondu : les motifs sont à lire dans votre espace.",
        "The service has answered: the reasons can be read once you sign in.",
      ),
      heading("Pour contester", "To contest"),
      say(
        "Dans les deux mois qui suivent ce message, vous pouvez former :",
        "Within two months from this message you may bring:",
      ),
      list(ways),
      { kind: "text", text: closing },
    ],
    button,
  };
};
