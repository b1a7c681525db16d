import type { StatementText } from "#app/_ui/prose/statement.tsx";
import { contact } from "#app/_ui/shell/contact.ts";

/** CRPA, articles L311-3-1 and L312-1-3; CIBS, articles L421-30 to L421-54-1. */
export const text: StatementText = {
  title: { fr: "Algorithmes", en: "Algorithms" },
  lead: {
    fr: "Ce que la machine calcule, ce qu’elle vérifie, et ce qu’elle ne décide jamais.",
    en: "What the machine computes, what it checks, and what it never decides.",
  },
  sections: [
    {
      id: "decision",
      title: { fr: "Qui décide", en: "Who decides" },
      paragraphs: [
        {
          fr: "Un agent décide de chaque demande. Aucun refus n’est automatique\u00a0: un contrôle qui échoue attire l’attention de l’agent, rien de plus.",
          en: "A civil servant decides on every application. No refusal is automatic: a check that fails draws their attention, nothing more.",
        },
      ],
    },
    {
      id: "taxes",
      title: { fr: "Le calcul des taxes de la carte grise", en: "How registration taxes are computed" },
      paragraphs: [
        {
          fr: "Le montant est calculé automatiquement, à partir de votre région et de ce que le registre sait du véhicule. Chaque ligne est montrée avec son explication avant que vous ne payiez, puis figée dans votre dossier.",
          en: "The amount is computed automatically, from your region and what the register knows of the vehicle. Every line is shown with its explanation before you pay, then frozen in your application.",
        },
      ],
      list: [
        {
          fr: "Y.1, taxe régionale\u00a0: le tarif par cheval fiscal de la région où vous résidez, au jour du dépôt, multiplié par la puissance fiscale. La moitié si le véhicule a dix ans ou plus, ou s’il s’agit d’une moto\u00a0; rien pour un cyclomoteur. Une région peut réduire ou supprimer la taxe pour certaines énergies. En Île-de-France s’ajoute une part pour les transports.",
          en: "Y.1, regional tax: your region’s rate per fiscal horsepower on the day you file, times the fiscal power. Half if the vehicle is ten years old or more, or is a motorcycle; nothing for a moped. A region may reduce or lift it for some energies. In Île-de-France a share for transport is added.",
        },
        {
          fr: "Y.2, taxe sur les véhicules de transport\u00a0: seulement pour les utilitaires et les cars, selon leur masse.",
          en: "Y.2, transport vehicle tax: for vans, lorries and coaches only, by weight.",
        },
        {
          fr: "Y.3, taxes sur le CO₂ et la masse\u00a0: à la première immatriculation en France seulement. Rien pour un véhicule d’occasion déjà immatriculé en France.",
          en: "Y.3, CO₂ and weight taxes: at the first registration in France only. Nothing for a used vehicle already registered in France.",
        },
        { fr: "Y.4, taxe fixe\u00a0: la même pour tous.", en: "Y.4, fixed tax: the same for everyone." },
        {
          fr: "Arrondi\u00a0: la somme de Y.1 à Y.4 est arrondie à l’euro le plus proche, et cet arrondi est une ligne à part.",
          en: "Rounding: the sum of Y.1 to Y.4 is rounded to the nearest euro, and the rounding is a line of its own.",
        },
        {
          fr: "Y.5, envoi à domicile, puis Y.6, le total.",
          en: "Y.5, delivery to your home, then Y.6, the total.",
        },
      ],
    },
    {
      id: "controles",
      title: { fr: "Les contrôles automatiques", en: "Automatic checks" },
      paragraphs: [
        {
          fr: "Dès que la plaque est connue, le registre des véhicules est interrogé\u00a0: un véhicule volé, frappé d’opposition ou suspendu ne peut pas changer de titulaire, et la raison vous est dite tout de suite. Au dépôt, les réponses sont comparées au registre\u00a0; l’agent voit chaque résultat.",
          en: "As soon as the plate is known, the vehicle register is asked: a vehicle that is stolen, under opposition or suspended cannot change holder, and you are told why at once. At filing, answers are compared with the register; the civil servant sees each result.",
        },
      ],
    },
    {
      id: "droits",
      title: { fr: "Vos droits", en: "Your rights" },
      paragraphs: [
        {
          fr: `Vous pouvez demander la communication des règles qui définissent ces traitements et de leurs principales caractéristiques à ${contact.email} (code des relations entre le public et l’administration, article L311-3-1). En l’absence de réponse ou en cas de refus, vous pouvez saisir la Commission d’accès aux documents administratifs (CADA).`,
          en: `You can ask ${contact.email} for the rules that define this processing and its main characteristics (CRPA, article L311-3-1). Without an answer, or if it is refused, you can turn to the CADA.`,
        },
      ],
      links: [{ href: "https://www.cada.fr/", label: { fr: "Saisir la CADA", en: "Turn to the CADA" } }],
    },
  ],
};
