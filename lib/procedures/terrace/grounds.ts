import { type Grounds, ground } from "../shared/ground.ts";
import { commonGrounds } from "../shared/grounds.ts";

/** Why a permit is refused: always with its reasons (CRPA L211-2, 7°). */
export const terraceGrounds: Grounds = [
  ...commonGrounds,
  ground(
    "correctable",
    "ASSURANCE_MANQUANTE",
    "L’assurance ne couvre pas toute la période",
    "The insurance does not cover the whole period",
    "CGPPP, article L2122-1",
  ),
  ground(
    "correctable",
    "LICENCE_MANQUANTE",
    "La licence jointe n’est pas celle de l’établissement",
    "The licence attached is not that of the business",
    "Code de la santé publique, article L3331-1",
  ),
  ground(
    "refusal",
    "PASSAGE_INSUFFISANT",
    "Le passage laissé aux piétons est insuffisant",
    "The passage left to pedestrians is too narrow",
    "Arrêté du 15 janvier 2007, article 1",
  ),
  ground(
    "refusal",
    "SECURITE_ACCES_SECOURS",
    "L’installation gêne l’accès des secours",
    "The installation hinders the access of rescue services",
    "CGCT, article L2212-2",
  ),
  ground(
    "refusal",
    "SITE_PROTEGE_AVIS_DEFAVORABLE",
    "L’architecte des bâtiments de France a donné un avis défavorable",
    "The architect for protected sites gave an unfavourable opinion",
    "Code du patrimoine, article L621-32",
  ),
  ground(
    "refusal",
    "IMPAYE",
    "Une redevance antérieure reste impayée",
    "An earlier fee is still unpaid",
    "CGPPP, article L2125-1",
  ),
];
