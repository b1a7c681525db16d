import type { StatementText } from "#app/_ui/prose/statement.tsx";
import { contact } from "#app/_ui/shell/contact.ts";

/** Law no. 2005-102, article 47; decree no. 2019-768: what the statement must contain. */
export const text: StatementText = {
  title: { fr: "Accessibilité", en: "Accessibility" },
  lead: {
    fr: "Ce portail est fait pour que chacun puisse s’en servir, au clavier, avec un lecteur d’écran, sur un petit écran ou en gros caractères.",
    en: "This portal is made for everyone to use: by keyboard, with a screen reader, on a small screen or in large type.",
  },
  sections: [
    {
      id: "conformite",
      title: { fr: "État de conformité", en: "Compliance status" },
      paragraphs: [
        {
          fr: "Accessibilité\u00a0: non conforme. Aucun audit au regard du référentiel général d’amélioration de l’accessibilité (RGAA 4.1) n’a encore été mené par un tiers. Tant qu’il ne l’est pas, la loi demande d’écrire «\u00a0non conforme\u00a0», quel que soit le soin apporté.",
          en: "Accessibility: not compliant. No third party has yet audited it against the French standard (RGAA 4.1). Until one has, the law asks us to write “not compliant”, whatever care was taken.",
        },
      ],
    },
    {
      id: "fait",
      title: { fr: "Ce qui est fait, et vérifié automatiquement", en: "What is done, and checked automatically" },
      list: [
        {
          fr: "Chaque page s’utilise entièrement au clavier, avec un repère visible sur l’élément actif.",
          en: "Every page can be used by keyboard alone, with a visible mark on the active element.",
        },
        {
          fr: "Une erreur est annoncée en haut de la page et mène à son champ.",
          en: "An error is announced at the top of the page and leads to its field.",
        },
        {
          fr: "La couleur ne porte jamais seule une information\u00a0; les contrastes suivent le niveau AA, de jour comme de nuit.",
          en: "Colour never carries information alone; contrasts meet level AA, by day and by night.",
        },
        {
          fr: "Les pages s’adaptent à 320 pixels de large, au zoom et aux contrastes renforcés.",
          en: "Pages adapt to 320 pixels wide, to zoom and to high contrast.",
        },
        {
          fr: "Un contrôle automatique (axe) est passé sur les pages à chaque modification.",
          en: "An automatic check (axe) runs on the pages at every change.",
        },
      ],
    },
    {
      id: "limites",
      title: { fr: "Limites connues", en: "Known limits" },
      list: [
        {
          fr: "Les documents PDF que nous produisons ne sont pas encore balisés\u00a0: la page de suivi donne les mêmes informations.",
          en: "The PDF documents we produce are not tagged yet: the tracking page gives the same information.",
        },
        {
          fr: "Les documents que vous joignez s’affichent tels quels.",
          en: "The documents you attach are shown as they are.",
        },
      ],
    },
    {
      id: "signaler",
      title: { fr: "Signaler un obstacle", en: "Report an obstacle" },
      paragraphs: [
        {
          fr: `Si quelque chose vous empêche d’aller au bout, écrivez à ${contact.email} ou appelez le ${contact.phone}\u00a0: un agent fera la démarche avec vous.`,
          en: `If anything stops you from finishing, write to ${contact.email} or call ${contact.phone}: a civil servant will do it with you.`,
        },
        {
          fr: "Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits\u00a0: Libre réponse 71120, 75342 Paris CEDEX 07.",
          en: "If the answer does not satisfy you, you can turn to the Défenseur des droits: Libre réponse 71120, 75342 Paris CEDEX 07.",
        },
      ],
      links: [
        {
          href: "https://formulaire.defenseurdesdroits.fr/",
          label: { fr: "Écrire au Défenseur des droits", en: "Write to the Défenseur des droits" },
        },
      ],
    },
  ],
};
