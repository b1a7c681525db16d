import { wordsOfStatus } from "#lib/engine/words-of-status.ts";
import { type Block, follow, list, say, type Template, when, words } from "../email-content.ts";

export const produced: Template = ({ reference, procedure }) => {
  const { headline } = wordsOfStatus(procedure, "produced");
  return {
    subject: words(`${headline.fr}, demande n°\u00a0${reference}`, `${headline.en}, application ${reference}`),
    blocks: [
      say(`${headline.fr}.`, `${headline.en}.`),
      say(
        "La suite\u00a0: la mise sous pli et la remise à La Poste. Nous vous donnons le numéro de suivi le jour du départ.",
        "What comes next: it is put in its envelope and handed to La Poste. We give you the tracking number the day it leaves.",
      ),
    ],
    button: follow,
  };
};

export const dispatched: Template = ({ procedure, shipmentNumber }) => {
  const { headline } = wordsOfStatus(procedure, "dispatched");
  return {
    subject: withNumber(headline, shipmentNumber),
    blocks: [
      say(`${headline.fr}, en courrier suivi.`, `${headline.en}, by tracked mail.`),
      ...onItsWay(shipmentNumber),
    ],
    button: follow,
  };
};

export const resent: Template = ({ shipmentNumber }) => {
  const again = words("Votre pli est reparti", "Your letter has been posted again");
  return {
    subject: withNumber(again, shipmentNumber),
    blocks: [
      say(
        `${again.fr}, en courrier suivi, à l’adresse que vous avez confirmée.`,
        `${again.en}, by tracked mail, to the address you confirmed.`,
      ),
      ...onItsWay(shipmentNumber),
    ],
    button: follow,
  };
};

const withNumber = ({ fr, en }: { fr: string; en: string }, number: string | undefined) =>
  number === undefined ? words(fr, en) : words(`${fr}, n°\u00a0de suivi ${number}`, `${en}, tracking number ${number}`);

const onItsWay = (shipmentNumber: string | undefined): Block[] => [
  ...when(shipmentNumber, (number) => [say(`Numéro de suivi\u00a0: ${number}`, `Tracking number: ${number}`)]),
  say(
    "Vérifiez que votre nom se lit sur la boîte aux lettres\u00a0: sans lui, le pli nous revient. Chaque étape du trajet s’affiche sur la page de suivi.",
    "Make sure your name can be read on the letterbox: without it the letter comes back to us. Every step of the journey shows on the tracking page.",
  ),
];

export const pickup: Template = ({ reference }) => ({
  subject: words(
    `Votre pli vous attend au point de retrait, demande n°\u00a0${reference}`,
    `Your letter is waiting at the pick-up point, application ${reference}`,
  ),
  blocks: [
    say(
      "Le facteur n’a pas pu vous remettre votre pli. Il vous attend au point de retrait indiqué sur l’avis de passage\u00a0: venez avec cet avis et une pièce d’identité.",
      "The postman could not hand you your letter. It is waiting at the pick-up point named on the calling card: come with that card and proof of identity.",
    ),
    say(
      "Passé la date indiquée sur l’avis, le pli nous revient et nous vous demanderons de confirmer votre adresse.",
      "After the date on the card the letter comes back to us, and we will ask you to confirm your address.",
    ),
  ],
  button: follow,
});

export const delivered: Template = ({ reference, procedure }) => {
  const { headline } = wordsOfStatus(procedure, "delivered");
  return {
    subject: words(`${headline.fr}, demande n°\u00a0${reference}`, `${headline.en}, application ${reference}`),
    blocks: [
      say(
        "La Poste nous indique que votre pli vous a été remis. Votre démarche est terminée.",
        "La Poste tells us that your letter has been delivered. Your procedure is complete.",
      ),
      ...(procedure.afterwards.length > 0 ? [list(procedure.afterwards)] : []),
      say(
        "Vous ne l’avez pas reçu\u00a0? Écrivez-nous depuis votre espace\u00a0: nous cherchons avec La Poste.",
        "You have not received it? Write to us from your own pages: we will look for it with La Poste.",
      ),
    ],
    button: follow,
  };
};

export const returned: Template = ({ reference }) => ({
  subject: words(
    `Votre pli nous est retourné\u00a0: confirmez votre adresse, demande n°\u00a0${reference}`,
    `Your letter was returned to us: confirm your address, application ${reference}`,
  ),
  blocks: [
    say(
      "La Poste n’a pas pu remettre votre pli et nous le renvoie. Votre titre est en sécurité.",
      "La Poste could not deliver your letter and is sending it back to us. Your document is safe.",
    ),
    say(
      "Confirmez ou corrigez votre adresse dans votre espace\u00a0: nous le postons de nouveau dès que c’est fait.",
      "Confirm or correct your address once signed in: we post it again as soon as that is done.",
    ),
  ],
  button: { label: words("Confirmer mon adresse", "Confirm my address"), to: "space" },
});
