import type { StatementText } from "#app/_ui/prose/statement.tsx";
import { contact } from "#app/_ui/shell/contact.ts";

export const text: StatementText = {
  title: { fr: "Mentions légales", en: "Legal notice" },
  lead: {
    fr: "Qui publie ce portail, et selon quelles règles.",
    en: "Who publishes this portal, and under which rules.",
  },
  sections: [
    {
      id: "editeur",
      title: { fr: "Éditeur", en: "Publisher" },
      paragraphs: [
        {
          fr: "Cette installation de Parvis n’appartient à aucune administration\u00a0: les personnes, les véhicules et les dossiers qu’elle montre sont inventés. L’administration qui la met en service indique ici son nom, son adresse, son directeur de la publication et son hébergeur.",
          en: "This installation of Parvis belongs to no administration: the people, vehicles and applications it shows are invented. The administration that puts it into service gives its name, address, director of publication and host here.",
        },
      ],
    },
    {
      id: "contact",
      title: { fr: "Nous joindre", en: "Contact" },
      paragraphs: [
        {
          fr: `${contact.phone}, ${contact.hours.fr}, ou ${contact.email}.`,
          en: `${contact.phone}, ${contact.hours.en}, or ${contact.email}.`,
        },
      ],
    },
    {
      id: "licence",
      title: { fr: "Logiciel et police de caractères", en: "Software and typeface" },
      paragraphs: [
        {
          fr: "Parvis est un logiciel libre, publié sous la licence publique de l’Union européenne (EUPL 1.2). La police est Atkinson Hyperlegible Next, du Braille Institute (licence SIL Open Font).",
          en: "Parvis is free software, published under the European Union Public Licence (EUPL 1.2). The typeface is Atkinson Hyperlegible Next, by the Braille Institute (SIL Open Font License).",
        },
      ],
    },
    {
      id: "echanges",
      title: { fr: "Valeur de vos envois", en: "Standing of what you send" },
      paragraphs: [
        {
          fr: "Une demande envoyée ici vaut saisine de l’administration par voie électronique (code des relations entre le public et l’administration, article L112-8). Vous en recevez un accusé d’enregistrement.",
          en: "An application sent here is an electronic referral to the administration (CRPA, article L112-8). You receive an acknowledgement of it.",
        },
      ],
    },
  ],
};
