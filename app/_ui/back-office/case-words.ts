import { type State, type Status, statusOf, statusTone, type Tone } from "#lib/engine/states.ts";
import { statusWords } from "#lib/engine/status-words.ts";
import type { Language, Text } from "#lib/engine/text.ts";

type Words = { label: Text; tone: Tone };
export type CaseWords = { label: string; tone: Tone };

/** The same states in the words of those who work on them; honey is what waits for them. */
const toAgents: Partial<Record<Status, Words>> = {
  submitted: { label: { fr: "À prendre en charge", en: "To be claimed" }, tone: "info" },
  under_review: { label: { fr: "À examiner", en: "To be reviewed" }, tone: "info" },
  information_requested: { label: { fr: "Attend l’usager", en: "Waiting for the person" }, tone: "neutral" },
  returned: { label: { fr: "Pli retourné", en: "Letter returned" }, tone: "miel" },
  address_to_confirm: { label: { fr: "Adresse demandée", en: "Address asked for" }, tone: "neutral" },
  to_resend: { label: { fr: "À réexpédier", en: "To be posted again" }, tone: "miel" },
  available_for_pickup: { label: { fr: "Pli à retirer", en: "To be collected" }, tone: "info" },
};
const answered: Words = { label: { fr: "Réponse reçue", en: "Answer received" }, tone: "success" };

export const caseWords = (state: State, isAnswered: boolean, language: Language): CaseWords => {
  const { label, tone } = wordsOf(statusOf(state), isAnswered);
  return { label: label[language], tone };
};

const wordsOf = (status: Status, isAnswered: boolean): Words =>
  status === "under_review" && isAnswered
    ? answered
    : (toAgents[status] ?? { label: statusWords[status].label, tone: statusTone[status] });
