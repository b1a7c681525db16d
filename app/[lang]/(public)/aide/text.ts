import type { StatementText } from "#app/_ui/prose/statement.tsx";
import { contact } from "#app/_ui/shell/contact.ts";

export const text: StatementText = {
  title: { fr: "Aide et contact", en: "Help and contact" },
  lead: {
    fr: "Personne n’est obligé de faire sa démarche en ligne, ni de la faire seul.",
    en: "Nobody has to apply online, or alone.",
  },
  sections: [
    {
      id: "telephone",
      title: { fr: "Par téléphone", en: "By phone" },
      paragraphs: [
        {
          fr: `Au ${contact.phone}, ${contact.hours.fr}, au prix d’un appel local. Un agent vous renseigne ou remplit la demande avec vous.`,
          en: `On ${contact.phone}, ${contact.hours.en}, at the price of a local call. A civil servant answers, or fills in the application with you.`,
        },
      ],
      links: [
        {
          href: contact.phoneLink,
          label: { fr: `Appeler\u00a0le\u00a0${contact.phone}`, en: `Call\u00a0${contact.phone}` },
        },
      ],
    },
    {
      id: "guichet",
      title: { fr: "Au guichet", en: "At a counter" },
      paragraphs: [
        {
          fr: "Dans un point numérique de préfecture ou une maison France services, un agent fait la démarche avec vous, avec ou sans rendez-vous. Apportez vos documents\u00a0: il les numérise sur place.",
          en: "At a prefecture’s digital point or a France services centre, a civil servant applies with you, with or without an appointment. Bring your documents: they are scanned there.",
        },
      ],
    },
    {
      id: "proche",
      title: { fr: "Avec un proche ou un professionnel", en: "With a relative or a professional" },
      paragraphs: [
        {
          fr: "Un proche peut s’asseoir à côté de vous. Pour une carte grise, un professionnel habilité peut transmettre la demande à votre place\u00a0; il fixe son prix.",
          en: "A relative can sit beside you. For a vehicle registration, a licensed professional can apply for you, at their own price.",
        },
      ],
    },
    {
      id: "suivi",
      title: { fr: "J’ai perdu mon lien de suivi", en: "I lost my tracking link" },
      paragraphs: [
        {
          fr: "Demandez-en un nouveau avec le numéro de dossier et l’adresse e-mail donnés au dépôt.",
          en: "Ask for a new one with the reference and the e-mail address given when filing.",
        },
      ],
      links: [{ href: "/suivi", label: { fr: "Recevoir un nouveau lien", en: "Get a new link" } }],
    },
    {
      id: "connexion",
      title: { fr: "Je n’arrive pas à me connecter", en: "I cannot sign in" },
      paragraphs: [
        {
          fr: "Essayez avec un autre des comptes que FranceConnect propose\u00a0: vous retrouverez les mêmes demandes. Si votre nom ou votre date de naissance y sont inexacts, faites-les corriger auprès de l’organisme concerné.",
          en: "Try another of the accounts FranceConnect offers: you will find the same applications. If your name or date of birth is wrong there, have it corrected by the body concerned.",
        },
      ],
    },
    {
      id: "ecrire",
      title: { fr: "Par écrit", en: "In writing" },
      paragraphs: [
        {
          fr: `À ${contact.email}. N’envoyez ni pièce d’identité ni numéro de carte bancaire par e-mail.`,
          en: `To ${contact.email}. Do not send identity documents or card numbers by e-mail.`,
        },
      ],
    },
  ],
};
