import { type Grounds, ground } from "./ground.ts";

/** What may be wrong with any application, whatever it asks for. */
export const commonGrounds: Grounds = [
  ground(
    "correctable",
    "PIECE_ILLISIBLE",
    "La pièce transmise est illisible, coupée ou incomplète",
    "The document is illegible, cropped or incomplete",
    "CRPA, article L114-5",
  ),
  ground(
    "correctable",
    "PIECE_MANQUANTE",
    "Une pièce obligatoire n’a pas été transmise",
    "A mandatory document is missing",
    "CRPA, article L114-5",
  ),
  ground(
    "correctable",
    "PIECE_MAUVAIS_TYPE",
    "La pièce ne correspond pas au document demandé",
    "This is not the document asked for",
    "CRPA, article L114-5",
  ),
  ground(
    "refusal",
    "PIECES_NON_FOURNIES",
    "Les pièces demandées n’ont pas été fournies dans le délai fixé",
    "The documents asked for were not provided in time",
    "CRPA, article L114-5",
  ),
  ground(
    "refusal",
    "HORS_PERIMETRE",
    "La démarche ne correspond pas à la situation décrite",
    "The procedure does not match the situation described",
    "CRPA, article L114-2",
  ),
];
