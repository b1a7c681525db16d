import type { Text } from "#lib/engine/text.ts";

/** Rubrics of the registration certificate (directive 1999/37/EC, order of 9 February 2009), in the order they are printed. */
export const rubrics = {
  A: { fr: "Numéro d’immatriculation", en: "Registration number" },
  B: { fr: "Première immatriculation", en: "First registration" },
  I: { fr: "Date de cette immatriculation", en: "Date of this registration" },
  "D.1": { fr: "Marque", en: "Make" },
  "D.2": { fr: "Type, variante, version", en: "Type, variant, version" },
  "D.2.1": { fr: "Code national du type", en: "National type code" },
  "D.3": { fr: "Dénomination commerciale", en: "Commercial name" },
  E: { fr: "Numéro d’identification (VIN)", en: "Identification number (VIN)" },
  "F.1": { fr: "Masse maximale techniquement admissible", en: "Maximum technical laden mass" },
  "F.2": { fr: "Masse en charge maximale", en: "Maximum laden mass" },
  "F.3": { fr: "Masse maximale de l’ensemble", en: "Maximum mass of the combination" },
  G: { fr: "Masse en service", en: "Mass in service" },
  "G.1": { fr: "Poids à vide", en: "Unladen weight" },
  J: { fr: "Catégorie (UE)", en: "Category (EU)" },
  "J.1": { fr: "Genre national", en: "National type" },
  "J.2": { fr: "Carrosserie (UE)", en: "Bodywork (EU)" },
  "J.3": { fr: "Carrosserie nationale", en: "National bodywork" },
  K: { fr: "Numéro de réception", en: "Type-approval number" },
  "P.1": { fr: "Cylindrée", en: "Engine capacity" },
  "P.2": { fr: "Puissance nette maximale", en: "Maximum net power" },
  "P.3": { fr: "Énergie", en: "Fuel or energy" },
  "P.6": { fr: "Puissance administrative", en: "Fiscal horsepower" },
  Q: { fr: "Rapport puissance sur masse", en: "Power to mass ratio" },
  "S.1": { fr: "Places assises", en: "Seats" },
  "S.2": { fr: "Places debout", en: "Standing places" },
  "U.1": { fr: "Niveau sonore à l’arrêt", en: "Stationary noise" },
  "U.2": { fr: "Vitesse du moteur", en: "Engine speed" },
  "V.7": { fr: "Émissions de CO2", en: "CO2 emissions" },
  "V.9": { fr: "Classe environnementale", en: "Environmental class" },
  "X.1": { fr: "Contrôle technique", en: "Roadworthiness test" },
  "Z.1": { fr: "Mention particulière", en: "Special remark" },
} as const satisfies Record<string, Text>;

export type RubricCode = keyof typeof rubrics;

export const isRubric = (code: string): code is RubricCode => Object.hasOwn(rubrics, code);

export const rubricCodes: readonly RubricCode[] = Object.keys(rubrics).filter(isRubric);
