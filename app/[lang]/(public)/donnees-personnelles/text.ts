import type { StatementText } from "#app/_ui/prose/statement.tsx";
import { contact } from "#app/_ui/shell/contact.ts";

/** GDPR, articles 13 and 14. */
export const text: StatementText = {
  title: { fr: "Données personnelles", en: "Personal data" },
  lead: {
    fr: "Ce que nous savons de vous, pourquoi, qui peut le lire, et combien de temps.",
    en: "What we know about you, why, who can read it, and for how long.",
  },
  sections: [
    {
      id: "quoi",
      title: { fr: "Ce que nous recueillons", en: "What we collect" },
      list: [
        {
          fr: "Votre identité, transmise par FranceConnect\u00a0: noms, prénoms, date et lieu de naissance, adresse e-mail.",
          en: "Your identity, sent by FranceConnect: names, date and place of birth, e-mail address.",
        },
        { fr: "Vos réponses et les documents que vous joignez.", en: "Your answers and the documents you attach." },
        {
          fr: "Ce que les registres consultés pour votre demande nous répondent.",
          en: "What the registers consulted for your application answer.",
        },
        {
          fr: "L’historique de votre demande, y compris qui l’a ouverte et quand.",
          en: "The history of your application, including who opened it and when.",
        },
      ],
    },
    {
      id: "pourquoi",
      title: { fr: "Pourquoi nous y avons droit", en: "Why we may" },
      paragraphs: [
        {
          fr: "Pour traiter votre demande, dans l’exercice d’une mission de service public (RGPD, article 6.1.e). Rien n’est vendu, rien ne sert à de la publicité, et ce portail n’a ni traceur ni mesure d’audience.",
          en: "To handle your application, in the exercise of a public task (GDPR, article 6.1.e). Nothing is sold or used for advertising, and this portal has no tracker and no audience measurement.",
        },
      ],
    },
    {
      id: "qui",
      title: { fr: "Qui peut les lire", en: "Who can read them" },
      paragraphs: [
        {
          fr: "Les agents du service qui instruit votre demande, et eux seuls. L’atelier et le transporteur reçoivent votre nom et votre adresse pour l’envoi. Le lien de suivi ne montre ni nom, ni document, ni réponse.",
          en: "The civil servants of the service that handles your application, and they alone. The workshop and the carrier receive your name and address for posting. The tracking link shows no name, document or answer.",
        },
      ],
    },
    {
      id: "duree",
      title: { fr: "Combien de temps", en: "For how long" },
      list: [
        {
          fr: "Un brouillon\u00a0: 30 jours après votre dernière modification, puis il est effacé.",
          en: "A draft: 30 days after your last change, then it is erased.",
        },
        {
          fr: "Une demande d’immatriculation et ses pièces\u00a0: 5 ans après la décision (arrêté du 10 février 2009, article 5).",
          en: "A registration application and its documents: 5 years after the decision (order of 10 February 2009, article 5).",
        },
      ],
    },
    {
      id: "cookies",
      title: { fr: "Cookies", en: "Cookies" },
      paragraphs: [
        {
          fr: "Seulement ceux sans lesquels le portail ne marche pas\u00a0: la langue choisie, votre session quand vous êtes connecté, le suivi quand vous ouvrez un lien de suivi.",
          en: "Only those the portal cannot work without: the language you chose, your session while signed in, and tracking when you open a tracking link.",
        },
      ],
    },
    {
      id: "droits",
      title: { fr: "Vos droits", en: "Your rights" },
      paragraphs: [
        {
          fr: `Accéder à vos données, les faire corriger, en limiter l’usage, vous y opposer\u00a0: écrivez à ${contact.email}. Réponse sous un mois. Vous pouvez aussi adresser une réclamation à la CNIL.`,
          en: `To see your data, have it corrected, restrict or object to its use: write to ${contact.email}. Answer within one month. You can also complain to the CNIL.`,
        },
      ],
      links: [
        {
          href: "https://www.cnil.fr/fr/plaintes",
          label: { fr: "Adresser une réclamation à la CNIL", en: "Complain to the CNIL" },
        },
      ],
    },
  ],
};
