import { type Grounds, ground } from "../shared/ground.ts";
import { commonGrounds } from "../shared/grounds.ts";

/** Why a request for a registration certificate is to be corrected, or refused; each with its basis in law. */
export const certificateGrounds: Grounds = [
  ...commonGrounds,
  ground(
    "correctable",
    "DOMICILE_TROP_ANCIEN",
    "Le justificatif de domicile date de plus de 6 mois",
    "The proof of address is older than 6 months",
    "Code de la route, article R322-1",
  ),
  ground(
    "correctable",
    "DOMICILE_AUTRE_NOM",
    "Le justificatif n’est pas à votre nom : joignez une attestation d’hébergement",
    "The proof of address is not in your name: add a host’s statement",
    "Code de la route, article R322-1",
  ),
  ground(
    "correctable",
    "DOMICILE_ADRESSE_DIFFERENTE",
    "L’adresse du justificatif diffère de celle déclarée",
    "The address differs from the one declared",
    "Code de la route, article R322-1",
  ),
  ground(
    "correctable",
    "CT_TROP_ANCIEN",
    "Le contrôle technique date de plus de 6 mois",
    "The roadworthiness test is older than 6 months",
    "Code de la route, articles R322-5 et R323-22",
  ),
  ground(
    "correctable",
    "CT_ABSENT",
    "Aucun contrôle technique en cours de validité n’est connu",
    "No valid roadworthiness test is known",
    "Code de la route, article R322-5, 6°",
  ),
  ground(
    "correctable",
    "ADRESSE_INCOMPLETE",
    "L’adresse est incomplète et ne permet pas l’acheminement",
    "The address is incomplete and the letter cannot be delivered",
    "Code de la route, article R322-1",
  ),
  ground(
    "refusal",
    "CT_DEFAVORABLE",
    "Le contrôle technique est défavorable : une contre-visite est nécessaire",
    "The roadworthiness test failed: a retest is needed",
    "Code de la route, article R323-22",
  ),
  ground(
    "refusal",
    "VEHICULE_VOLE",
    "Le véhicule est déclaré volé",
    "The vehicle is reported stolen",
    "Code de la route, article R322-5",
  ),
  ground(
    "refusal",
    "DEMANDE_DOUBLON",
    "Une demande est déjà en cours pour ce véhicule",
    "An application is already under way for this vehicle",
    "Code de la route, article R322-5",
  ),
];

/** The same, when the vehicle changes hands. */
export const transferGrounds: Grounds = [
  ...certificateGrounds,
  ground(
    "correctable",
    "CG_NON_BARREE",
    "L’ancien certificat n’est pas barré, daté ou signé",
    "The old certificate is not struck through, dated or signed",
    "Code de la route, article R322-5",
  ),
  ground(
    "correctable",
    "CG_SIGNATURE_COTITULAIRE",
    "Il manque la signature d’un ancien cotitulaire",
    "A former joint holder’s signature is missing",
    "Code de la route, articles R322-4 et R322-5",
  ),
  ground(
    "correctable",
    "CG_SANS_HEURE",
    "L’heure de la cession n’est pas portée sur le certificat",
    "The time of the transfer is not given on the certificate",
    "Code de la route, article R322-4",
  ),
  ground(
    "correctable",
    "CERFA_CESSION_INCOMPLET",
    "Le certificat de cession est incomplet ou non signé",
    "The transfer certificate is incomplete or unsigned",
    "Code de la route, article R322-4",
  ),
  ground(
    "correctable",
    "CODE_CESSION_INVALIDE",
    "Le code de cession est inconnu ou ne correspond pas au véhicule",
    "The transfer code is unknown or does not match the vehicle",
    "Code de la route, article R322-5",
  ),
  ground(
    "correctable",
    "CODE_CESSION_EXPIRE",
    "Le code de cession a expiré : il est valable 15 jours",
    "The transfer code has expired: it is valid for 15 days",
    "Code de la route, article R322-5",
  ),
  ground(
    "correctable",
    "FORMULE_INCOHERENTE",
    "Le numéro de formule ne correspond pas au véhicule",
    "The formula number does not match the vehicle",
    "Code de la route, article R322-5",
  ),
  ground(
    "refusal",
    "VIN_INCOHERENT",
    "Le numéro d’identification ne correspond pas au véhicule",
    "The identification number does not match the vehicle",
    "Code de la route, article R322-5",
  ),
  ground(
    "refusal",
    "OPPOSITION_OTCI",
    "Une opposition au transfert du certificat d’immatriculation est inscrite",
    "An opposition to the transfer of the certificate is registered",
    "Code de la route, articles L322-1 à L322-3",
  ),
  ground(
    "refusal",
    "VEHICULE_OVEI",
    "Le véhicule est économiquement irréparable et ne peut être cédé qu’à un professionnel",
    "The vehicle is written off and can only be sold to a professional",
    "Code de la route, articles L327-1 et suivants",
  ),
];
