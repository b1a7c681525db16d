import type { StateFilter, View } from "#lib/back-office/queue/filter.ts";
import type { Text } from "#lib/engine/text.ts";

export const viewWords: Record<View, Text> = {
  "a-moi": { fr: "À moi", en: "Mine" },
  reponses: { fr: "Réponses reçues", en: "Answers received" },
  retard: { fr: "En retard", en: "Late" },
  semaine: { fr: "Échéance sous 7 jours", en: "Due within 7 days" },
  "a-prendre": { fr: "À prendre en charge", en: "To be claimed" },
  plis: { fr: "Plis retournés", en: "Returned letters" },
  tous: { fr: "Tous les dossiers", en: "All cases" },
};

export const stateFilterWords: Record<StateFilter, Text> = {
  "a-traiter": { fr: "À traiter", en: "Open" },
  "a-prendre": { fr: "À prendre en charge", en: "To be claimed" },
  "a-examiner": { fr: "À examiner", en: "Under review" },
  "attend-usager": { fr: "Attend l’usager", en: "Waiting for the person" },
  acceptes: { fr: "Acceptés", en: "Approved" },
  refuses: { fr: "Refusés", en: "Rejected" },
  clos: { fr: "Classés ou retirés", en: "Closed or withdrawn" },
};
