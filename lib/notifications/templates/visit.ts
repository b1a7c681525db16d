import { instantIn, say, type Template, when, words } from "../email-content.ts";

const button = { label: words("Voir ma demande", "See my application"), to: "space" } as const;
const otherTime = say(
  "Ce moment ne vous convient pas ? Écrivez-le au service depuis votre espace : il en propose un autre.",
  "This time does not suit you? Tell the service from your own pages: it will offer another.",
);

/** The day and the hour; where it is stays in the person’s own pages. */
export const visitSet: Template = ({ reference, visitAt }) => ({
  subject: words(
    `Un agent vient voir les lieux, demande n° ${reference}`,
    `An officer is coming to see the place, application ${reference}`,
  ),
  blocks: [
    ...when(visitAt, (at) => [
      say(
        `L’agent qui étudie votre demande vient voir les lieux le ${instantIn(at).fr}, à l’adresse que vous avez donnée.`,
        `The officer reviewing your application comes to see the place on ${instantIn(at).en}, at the address you gave.`,
      ),
    ]),
    say(
      "Soyez présent, ou faites-vous représenter. Rien n’est décidé pendant la visite.",
      "Be there, or have someone be there for you. Nothing is decided during the visit.",
    ),
    otherTime,
  ],
  button,
});

export const visitCancelled: Template = ({ reference }) => ({
  subject: words(
    `La visite des lieux est annulée, demande n° ${reference}`,
    `The visit of the place is cancelled, application ${reference}`,
  ),
  blocks: [
    say(
      "L’agent qui étudie votre demande ne viendra pas voir les lieux au jour prévu. L’étude de votre demande continue.",
      "The officer reviewing your application will not come to see the place on the day planned. The review goes on.",
    ),
  ],
  button,
});
