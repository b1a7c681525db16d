import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** How people look for it, and what they ask before they begin. */
export const technicalModificationFinding: Pick<ProcedureInput, "alsoSaid" | "lifeEvents" | "faq"> = {
  lifeEvents: ["entretien-vehicule"],
  alsoSaid: [
    {
      fr: "transformer une camionnette en camping-car, van aménagé, fourgon",
      en: "turn a van into a camper, van conversion, converted van",
    },
    {
      fr: "changer le moteur, la puissance, l’énergie, boîtier bioéthanol E85, passer à l’électrique",
      en: "change of engine, power or fuel, retrofit to electric, ethanol kit",
    },
    {
      fr: "modifier la carrosserie, le poids, le PTAC, ajouter des places, des sièges",
      en: "change the bodywork, the weight, the number of seats",
    },
    { fr: "débrider une moto, passer de A2 à A", en: "unrestrict a motorbike, derestricted" },
    {
      fr: "modification des caractéristiques techniques, tuning, attelage, side-car, réception à titre isolé, RTI, homologation",
      en: "technical modification, modified vehicle, tuning, sidecar, approval",
    },
    { fr: "attelage de remorque à inscrire sur la carte grise", en: "tow bar on the registration certificate" },
    { fr: "accès fauteuil roulant, aménagement handicap", en: "wheelchair access adaptation" },
  ],
  faq: [
    {
      question: { fr: "De combien de temps est-ce que je dispose ?", en: "How long do I have?" },
      answer: {
        fr: "Un mois après la transformation (code de la route, article R322-8).",
        en: "One month after the modification (Highway Code, article R322-8).",
      },
    },
    {
      question: { fr: "Faut-il tout déclarer ?", en: "Must everything be declared?" },
      answer: {
        fr: "Non : un siège d’enfant, des housses, un GPS ou une décoration ne se déclarent pas. Le moteur, la carrosserie, les poids et la puissance, oui.",
        en: "No: a child seat, covers, a GPS or decoration are not declared. Engine, bodywork, weights and power are.",
      },
    },
    {
      question: { fr: "Quel document l’atteste ?", en: "What document attests it?" },
      answer: {
        fr: "Selon la transformation : le procès-verbal de réception, le certificat du carrossier ou celui du constructeur, le bulletin de pesée. La démarche vous dit lequel.",
        en: "Depending on the modification: the approval report, the bodybuilder’s or the manufacturer’s certificate, the weighing slip. The application tells you which.",
      },
    },
  ],
};
