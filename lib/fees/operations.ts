/** Which rubrics an operation makes due (CIBS L421-30, L421-33). */
type OperationRule = {
  /** Y.1 and Y.2 follow a change of holder or a first registration. */
  ownership: "changes" | "same";
  /** Y.3 follows a first registration in France. */
  malus: "none" | "new" | "imported";
  fixedTax: "due" | "none";
  /** A title is sent by post. */
  delivery: "due" | "none";
};

const firstRegistration = { ownership: "changes", fixedTax: "due", delivery: "due" } as const;
const sameHolder = { ownership: "same", malus: "none" } as const;

export const operations = {
  CHANGEMENT_TITULAIRE: { ownership: "changes", malus: "none", fixedTax: "due", delivery: "due" },
  PREMIERE_IMMAT_NEUF: { ...firstRegistration, malus: "new" },
  PREMIERE_IMMAT_OCCASION_IMPORTEE: { ...firstRegistration, malus: "imported" },
  CHANGEMENT_ADRESSE_ETIQUETTE: { ...sameHolder, fixedTax: "none", delivery: "none" },
  CHANGEMENT_ADRESSE_TITRE: { ...sameHolder, fixedTax: "none", delivery: "due" },
  DUPLICATA: { ...sameHolder, fixedTax: "due", delivery: "due" },
  CHANGEMENT_ETAT_CIVIL: { ...sameHolder, fixedTax: "due", delivery: "due" },
  CHANGEMENT_SITUATION_MATRIMONIALE: { ...sameHolder, fixedTax: "none", delivery: "due" },
  MODIFICATION_TECHNIQUE: { ...sameHolder, fixedTax: "due", delivery: "due" },
  CORRECTION_ERREUR_ADMIN: { ...sameHolder, fixedTax: "none", delivery: "none" },
  DECLARATION_CESSION: { ...sameHolder, fixedTax: "none", delivery: "none" },
  CERTIFICAT_SITUATION_ADMIN: { ...sameHolder, fixedTax: "none", delivery: "none" },
} as const satisfies Record<string, OperationRule>;

export type Operation = keyof typeof operations;

const isOperation = (name: string): name is Operation => Object.hasOwn(operations, name);

export const operationNames: readonly Operation[] = Object.keys(operations).filter(isOperation);
