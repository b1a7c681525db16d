import type { Language } from "#lib/engine/text.ts";

const fr = {
  title: "Expéditions",
  waiting: "À fabriquer ou à poster de nouveau",
  nothing: "Rien à envoyer pour l’instant",
  prepare: "Préparer un envoi",
  resend: "Réexpédier",
  toResend: "nouvel envoi",
  toMake: "titre à fabriquer",
  batches: "Derniers lots",
  noBatch: "Aucun lot pour l’instant",
  moving: "En chemin",
  returned: "Plis retournés",
  waitingAddress: "L’usager a été prévenu\u00a0: le nouvel envoi partira quand il aura confirmé son adresse.",
  none: "Aucun pli",
  made: (label: string) => `Le lot ${label} est transmis à l’imprimerie.`,
  empty: "Aucun dossier n’était encore à envoyer\u00a0: un collègue les a peut-être déjà mis dans un lot.",
  columns: {
    choose: "Choisir",
    file: "Dossier",
    holder: "Titulaire",
    plate: "Repère",
    what: "À faire",
    batch: "Lot",
    made: "Préparé",
    count: "Titres",
    state: "État",
    number: "Numéro de suivi",
    last: "Dernier événement",
  },
  states: { to_send: "à transmettre", accepted: "en fabrication", done: "posté" },
};

export type DispatchWords = typeof fr;

const en: DispatchWords = {
  title: "Dispatches",
  waiting: "To be produced or posted again",
  nothing: "Nothing to send for now",
  prepare: "Prepare a batch",
  resend: "Post again",
  toResend: "to post again",
  toMake: "title to produce",
  batches: "Latest batches",
  noBatch: "No batch yet",
  moving: "On their way",
  returned: "Returned letters",
  waitingAddress: "The person was told: it will be posted again once the address is confirmed.",
  none: "No letter",
  made: (label) => `Batch ${label} was handed to the printer.`,
  empty: "None of these files was waiting any more: a colleague may have put them in a batch already.",
  columns: {
    choose: "Choose",
    file: "File",
    holder: "Holder",
    plate: "About",
    what: "To do",
    batch: "Batch",
    made: "Prepared",
    count: "Titles",
    state: "State",
    number: "Tracking number",
    last: "Latest event",
  },
  states: { to_send: "to be sent", accepted: "in production", done: "posted" },
};

export const dispatchWords: Record<Language, DispatchWords> = { fr, en };
