import { formatShortDay, parisDay } from "#lib/engine/calendar.ts";
import { isOver, type Status, statusOf } from "#lib/engine/states.ts";
import { statusWords } from "#lib/engine/status-words.ts";
import type { Text } from "#lib/engine/text.ts";
import { wordsOfStatus } from "#lib/engine/words-of-status.ts";
import type { Action } from "#lib/engine/workflow.ts";
import type { Known } from "./known.ts";
import type { Tracked } from "./tracked.ts";

const stages = ["filed", "completed", "recorded", "decided", "paid", "produced", "posted", "home"] as const;
type Stage = (typeof stages)[number];
export type Milestone = { key: Stage; is: "done" | "now" | "next"; title: Text; when?: Text | undefined };

/** The stage a status stands at; what ends an application stands at the decision. */
const stageOf: Record<Status, Stage> = {
  draft: "filed",
  awaiting_payment: "filed",
  awaiting_completion: "completed",
  submitted: "filed",
  under_review: "decided",
  information_requested: "decided",
  approved: "decided",
  rejected: "decided",
  closed: "decided",
  withdrawn: "decided",
  in_production: "produced",
  produced: "produced",
  dispatched: "posted",
  in_transit: "posted",
  out_for_delivery: "posted",
  available_for_pickup: "posted",
  returned: "posted",
  address_to_confirm: "posted",
  to_resend: "posted",
  delivered: "home",
};

/** The status whose label names a stage behind us, and what brought us there. */
const behind: Record<Stage, { status: Status; by: readonly Action[] }> = {
  filed: { status: "submitted", by: ["submit", "confirm_payment"] },
  completed: { status: "submitted", by: ["complete"] },
  recorded: { status: "approved", by: ["record"] },
  decided: { status: "approved", by: ["approve", "grant", "deem_accepted"] },
  paid: { status: "approved", by: ["confirm_payment"] },
  produced: { status: "produced", by: ["record_produced", "dispatch"] },
  posted: { status: "in_transit", by: ["dispatch"] },
  home: { status: "delivered", by: ["record_delivered"] },
};

const ahead: Record<Stage, Text> = {
  filed: { fr: "Déposée", en: "Filed" },
  completed: { fr: "Complétée", en: "Completed" },
  recorded: { fr: "Enregistrée", en: "Recorded" },
  decided: { fr: "Décision", en: "Decision" },
  paid: { fr: "Paiement", en: "Payment" },
  produced: { fr: "Fabrication", en: "Production" },
  posted: { fr: "En chemin", en: "On its way" },
  home: { fr: "Chez vous", en: "At your home" },
};

const overAtDecision: readonly Status[] = ["rejected", "closed", "withdrawn"];

/** Five knots at most, from filing to the letterbox; one that ends before has fewer. */
export const milestonesOf = (tracked: Tracked, known: Known): Milestone[] => {
  const status = statusOf(tracked.application);
  const over = overAtDecision.includes(status);
  const shown = stagesShown(tracked, over, known);
  const at = shown.indexOf(stageAt(tracked, status, known));
  return shown.map((key, index) => {
    if (index < at || status === "delivered") return done(tracked, key);
    return index === at
      ? here(tracked, key, status, known)
      : { key, is: "next", title: ahead[key], when: expected(key, known) };
  });
};

/** Nothing is filed before it is paid. */
const stagesShown = ({ application }: Tracked, over: boolean, known: Known): readonly Stage[] => {
  if (over) return application.submittedAt === null ? ["decided"] : ["filed", "decided"];
  const isShown: Partial<Record<Stage, boolean>> = {
    filed: true,
    completed: known.completion !== undefined,
    recorded: known.records,
    decided: !known.records,
    paid: known.paidAfter,
  };
  return stages.filter((stage) => isShown[stage] ?? known.delivery === "post");
};

/** What is granted and then paid for stands at its payment, made or not. */
const stageAt = ({ application }: Tracked, status: Status, { paidAfter, records }: Known): Stage => {
  if (records && (status === "submitted" || status === "approved")) return "recorded";
  const isGranted = application.decision === "approved" && application.payment !== "none";
  return paidAfter && isGranted && (status === "approved" || status === "awaiting_payment") ? "paid" : stageOf[status];
};

const done = (tracked: Tracked, key: Stage): Milestone => {
  const { status, by } = behind[key];
  const event = tracked.events.find(({ type }) => by.some((action) => action === type));
  const at = key === "filed" ? (tracked.application.submittedAt ?? undefined) : event?.occurredAt;
  const title = isPlain(tracked, key) ? ahead[key] : titleBehind(tracked, key, status);
  return { key, is: "done", title, when: at && shortDay(parisDay(at)) };
};

/** Home is home; and where a second part follows, what was filed is not yet what the procedure calls filed. */
const isPlain = ({ procedure }: Tracked, key: Stage): boolean =>
  key === "home" || (procedure.completion !== undefined && (key === "filed" || key === "completed"));

/** Where a payment follows, the procedure’s own word for “approved” says what it is once paid. */
const titleBehind = ({ procedure, application }: Tracked, key: Stage, status: Status): Text =>
  key === "decided" &&
  application.payment !== "none" &&
  procedure.fee.kind !== "none" &&
  procedure.fee.when === "after-decision"
    ? statusWords.approved.label
    : wordsOfStatus(procedure, status).label;

const here = (tracked: Tracked, key: Stage, status: Status, { running }: Known): Milestone => {
  const since = tracked.events.find(
    (event, index) => tracked.events.slice(index).every((later) => later.status === status) && event.status === status,
  );
  const day = since && shortDay(parisDay(since.occurredAt));
  const when = day && !isOver(tracked.application) ? { fr: `depuis ${day.fr}`, en: `since ${day.en}` } : day;
  const { label } = running?.words ?? wordsOfStatus(tracked.procedure, status);
  return { key, is: "now", title: label, when };
};

const expected = (key: Stage, { today, dueOn, arrivesOn }: Known): Text | undefined => {
  if (key === "decided" && dueOn !== undefined && dueOn >= today) {
    const day = shortDay(dueOn);
    return { fr: `avant ${day.fr}`, en: `before ${day.en}` };
  }
  return key === "home" && arrivesOn !== undefined && arrivesOn >= today ? shortDay(arrivesOn) : undefined;
};

const shortDay = (day: string): Text => ({ fr: formatShortDay(day, "fr"), en: formatShortDay(day, "en") });
