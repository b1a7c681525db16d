import type { CaseFile } from "#lib/back-office/file/read-file.ts";
import { formatDay, formatInstant } from "#lib/engine/calendar.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import type { Action } from "#lib/engine/workflow.ts";
import { movementWords } from "./movement-words.ts";

const decided = {
  approved: ["approve", "grant", "deem_accepted", "record"],
  rejected: ["reject", "deem_rejected"],
  closed: ["close", "expire", "lapse"],
} as const satisfies Record<string, readonly Action[]>;

/** Where the case stands, in the bar: who has it, what is awaited, or who decided what and when. */
export const standingWords = (file: CaseFile, isMine: boolean, language: Language): string => {
  const { decision } = file.application;
  switch (decision) {
    case "submitted":
      return words.free[language];
    case "under_review":
      return isMine ? words.ready[language] : held(file, language);
    case "information_requested":
      return isMine ? waiting(file, language) : `${held(file, language)} ${waiting(file, language)}`;
    case "approved":
    case "rejected":
    case "closed":
      return ruled(file, decided[decision], language);
    case "withdrawn":
      return words.withdrawn[language];
    case "awaiting_completion":
      return words.incomplete[language];
    case "draft":
    case "awaiting_payment":
      return "";
  }
};

const words = {
  free: { fr: "Personne ne suit encore ce dossier.", en: "Nobody is in charge of this case yet." },
  ready: { fr: "Tout est vérifié\u00a0: vous pouvez décider.", en: "Everything is checked: you can decide." },
  incomplete: {
    fr: "Le demandeur doit encore compléter sa demande.",
    en: "The applicant is still to complete the application.",
  },
  withdrawn: { fr: "Le demandeur a retiré sa demande.", en: "The applicant withdrew the application." },
} as const satisfies Record<string, Text>;

const held = ({ assignee }: CaseFile, language: Language): string => {
  if (assignee === undefined) return words.free[language];
  return { fr: `${assignee.name} suit ce dossier.`, en: `${assignee.name} is in charge of this case.` }[language];
};

const waiting = ({ requests }: CaseFile, language: Language): string => {
  const open = requests.findLast((request) => request.answeredAt === null);
  if (open === undefined) return "";
  return {
    fr: `Le demandeur a jusqu’au ${formatDay(open.dueOn, "fr")} pour répondre.`,
    en: `The applicant has until ${formatDay(open.dueOn, "en")} to answer.`,
  }[language];
};

const ruled = ({ events }: CaseFile, actions: readonly Action[], language: Language): string => {
  const event = events.find(({ type }) => actions.some((action) => action === type));
  if (event === undefined) return "";
  const act = movementWords(event.type)[language];
  return {
    fr: `Dossier ${act} par ${event.actorName}, ${formatInstant(event.occurredAt, "fr")}.`,
    en: `Case ${act} by ${event.actorName}, ${formatInstant(event.occurredAt, "en")}.`,
  }[language];
};
