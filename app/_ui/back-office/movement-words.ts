import type { Text } from "#lib/engine/text.ts";
import type { Action } from "#lib/engine/workflow.ts";

type Movement =
  | Action
  | "message_sent"
  | "register_asked"
  | "document_issued"
  | "document_infected"
  | "fate_announced"
  | "visit_set"
  | "visit_cancelled"
  | "code_used"
  | "completion_reminded"
  | "reasons_asked"
  | "reasons_given";

/** What happened, as it is written in the last column of the queue and in the history of a file. */
const movements: Record<Movement, Text> = {
  submit: { fr: "déposé", en: "filed" },
  complete: { fr: "complété par le demandeur", en: "completed by the applicant" },
  lapse: { fr: "clos, faute d’avoir été complété", en: "closed for want of completion" },
  record: { fr: "inscrit au registre", en: "entered in the register" },
  reopen: { fr: "repris par le demandeur", en: "taken back by the applicant" },
  confirm_payment: { fr: "déposé et payé", en: "filed and paid" },
  expire: { fr: "clos faute de paiement", en: "closed for lack of payment" },
  claim: { fr: "pris en charge", en: "claimed" },
  assign: { fr: "affecté", en: "assigned" },
  request_information: { fr: "complément demandé", en: "information requested" },
  answer: { fr: "réponse reçue", en: "answer received" },
  grant: { fr: "accepté d’office", en: "granted at once" },
  approve: { fr: "accepté", en: "approved" },
  reject: { fr: "refusé", en: "rejected" },
  close: { fr: "classé sans suite", en: "closed" },
  withdraw: { fr: "retiré par le demandeur", en: "withdrawn by the applicant" },
  deem_accepted: { fr: "accepté par le silence", en: "approved by silence" },
  deem_rejected: { fr: "refusé par le silence", en: "rejected by silence" },
  start_production: { fr: "fabrication lancée", en: "production started" },
  requeue: { fr: "remis en file de fabrication", en: "queued for production again" },
  record_produced: { fr: "titre fabriqué", en: "document produced" },
  dispatch: { fr: "titre posté", en: "document posted" },
  record_in_transit: { fr: "pli en chemin", en: "letter in transit" },
  record_out_for_delivery: { fr: "pli en cours de distribution", en: "letter out for delivery" },
  record_pickup: { fr: "pli à retirer", en: "letter to be collected" },
  record_delivered: { fr: "pli remis", en: "letter delivered" },
  record_returned: { fr: "pli retourné", en: "letter returned" },
  ask_address: { fr: "pli revenu, adresse demandée", en: "letter back, address asked for" },
  confirm_address: { fr: "adresse confirmée", en: "address confirmed" },
  message_sent: { fr: "message envoyé", en: "message sent" },
  register_asked: { fr: "registre interrogé", en: "register asked" },
  document_infected: { fr: "fichier infecté mis de côté", en: "infected file set aside" },
  fate_announced: { fr: "fin de conservation annoncée", en: "end of retention announced" },
  visit_set: { fr: "visite convenue", en: "visit arranged" },
  visit_cancelled: { fr: "visite annulée", en: "visit cancelled" },
  code_used: { fr: "code utilisé", en: "code used" },
  completion_reminded: { fr: "rappel envoyé au demandeur", en: "applicant reminded" },
  reasons_asked: { fr: "motifs demandés par le demandeur", en: "reasons asked for by the applicant" },
  reasons_given: { fr: "motifs donnés", en: "reasons given" },
  document_issued: { fr: "document délivré", en: "document issued" },
};
const other: Text = { fr: "mouvement enregistré", en: "movement recorded" };

const known = new Map<string, Text>(Object.entries(movements));
export const movementWords = (type: string): Text => known.get(type) ?? other;
