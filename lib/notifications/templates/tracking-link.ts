import { follow, say, type Template, words } from "../email-content.ts";

export const trackingLink: Template = ({ reference }) => ({
  subject: words(`Votre lien de suivi, demande n°\u00a0${reference}`, `Your tracking link, application ${reference}`),
  blocks: [
    say(
      "Voici le nouveau lien que vous avez demandé pour suivre votre demande. Les précédents ne fonctionnent plus.",
      "Here is the new link you asked for to follow your application. Earlier ones no longer work.",
    ),
    say(
      "Vous n’avez rien demandé\u00a0? Ce message est sans conséquence\u00a0: vous seul recevez ce lien.",
      "You asked for nothing? This message changes nothing: only you receive this link.",
    ),
  ],
  button: follow,
});
