import type { ApprovalRefusal } from "#lib/back-office/approve.ts";
import type { AssignRefusal } from "#lib/back-office/assign.ts";
import type { MotiveRefusal } from "#lib/back-office/motive.ts";
import type { Overtaken } from "#lib/back-office/on-case.ts";
import { answerDays, type RequestRefusal } from "#lib/back-office/request-information.ts";
import { factsLength } from "#lib/back-office/ruling.ts";
import { type VisitRefusal, visitBounds } from "#lib/back-office/set-visit.ts";
import { formatDay, formatTime, parisDay } from "#lib/engine/calendar.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import type { Action } from "#lib/engine/workflow.ts";

type Refusal = ApprovalRefusal | AssignRefusal | MotiveRefusal | RequestRefusal | VisitRefusal;
type Plain = { because: Exclude<Refusal["because"], "overtaken"> };
type Told = { language: Language; now: Date };

/** Why an act was not recorded, as the agent reads it. */
export const refusalWords = (refusal: Overtaken | Plain, told: Told): string =>
  refusal.because === "overtaken" ? overtakenWords(refusal, told) : plain[refusal.because][told.language];

const plain: Record<Plain["because"], Text> = {
  absent: { fr: "Ce dossier n’est plus dans votre service.", en: "This case is no longer in your service." },
  not_mine: {
    fr: "Ce dossier n’est pas à votre nom\u00a0: seul l’agent qui le suit peut agir.",
    en: "This case is not yours: only the agent in charge can act.",
  },
  taken: { fr: "Un collègue suit déjà ce dossier.", en: "A colleague is already in charge of this case." },
  not_now: {
    fr: "L’état du dossier ne le permet plus. Rechargez la page pour voir où il en est.",
    en: "The state of the case no longer allows it. Reload the page to see where it stands.",
  },
  unknown_colleague: { fr: "Choisissez un agent de votre service.", en: "Choose an agent of your service." },
  obstacles: {
    fr: "Des points restent à vérifier sur les pièces\u00a0: le dossier n’a pas été accepté.",
    en: "Points on the documents are still to be checked: the case was not approved.",
  },
  no_ground: { fr: "Choisissez un motif.", en: "Choose a ground." },
  facts_too_short: {
    fr: `Exposez les faits en ${factsLength.min} caractères au moins\u00a0: le demandeur doit comprendre la décision.`,
    en: `Set out the facts in at least ${factsLength.min} characters: the person must understand the decision.`,
  },
  nothing_asked: { fr: "Choisissez ce que vous demandez.", en: "Choose what you are asking for." },
  due_too_soon: {
    fr: `Donnez une date entre ${answerDays.least} et ${answerDays.most} jours à partir d’aujourd’hui.`,
    en: `Give a date ${answerDays.least} to ${answerDays.most} days from today.`,
  },
  visit_day: {
    fr: `Donnez un jour ouvré entre ${visitBounds.least} et ${visitBounds.most} jours à partir d’aujourd’hui.`,
    en: `Give a working day ${visitBounds.least} to ${visitBounds.most} days from today.`,
  },
  visit_time: {
    fr: "Donnez une heure entre 8 h et 18 h, par exemple 10:30.",
    en: "Give a time between 08:00 and 18:00, for instance 10:30.",
  },
  no_visit: { fr: "Aucune visite n’est prévue.", en: "No visit is planned." },
};

const done: Partial<Record<Action, Text>> = {
  claim: { fr: "pris ce dossier en charge", en: "claimed this case" },
  assign: { fr: "affecté ce dossier", en: "assigned this case" },
  request_information: { fr: "demandé un complément", en: "asked for information" },
  answer: { fr: "répondu à la demande de complément", en: "answered the request for information" },
  approve: { fr: "accepté ce dossier", en: "approved this case" },
  reject: { fr: "refusé ce dossier", en: "rejected this case" },
  close: { fr: "classé ce dossier", en: "closed this case" },
  withdraw: { fr: "retiré sa demande", en: "withdrew their application" },
};
const otherwise: Text = { fr: "fait avancer ce dossier", en: "moved this case on" };

/** “Karim Haddad a accepté ce dossier à 10 h 18. Votre décision n’a pas été enregistrée.” */
const overtakenWords = ({ action, by, byMe, at }: Overtaken, { language, now }: Told): string => {
  const act = (done[action] ?? otherwise)[language];
  const when = whenWords(at, now, language);
  if (language === "en")
    return `${byMe ? "You already" : by} ${act} ${when}. ${byMe ? "This second decision" : "Your decision"} was not recorded.`;
  return byMe
    ? `Vous avez déjà ${act} ${when}. Cette seconde décision n’a pas été enregistrée.`
    : `${by} a ${act} ${when}. Votre décision n’a pas été enregistrée.`;
};

const whenWords = (at: Date, now: Date, language: Language): string => {
  const time = { fr: `à ${formatTime(at, "fr")}`, en: `at ${formatTime(at, "en")}` }[language];
  if (parisDay(at) === parisDay(now)) return time;
  const day = formatDay(parisDay(at), language);
  return { fr: `le ${day} ${time}`, en: `on ${day} ${time}` }[language];
};
