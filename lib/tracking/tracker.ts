import { parisDay } from "#lib/engine/calendar.ts";
import { deliveryKind } from "#lib/engine/delivery.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { reasonsIn } from "#lib/engine/reasons.ts";
import { isOver, type Status, statusOf } from "#lib/engine/states.ts";
import { runningOn } from "#lib/engine/term.ts";
import type { Text } from "#lib/engine/text.ts";
import { standingVisit } from "#lib/engine/visit.ts";
import { wordsOfStatus } from "#lib/engine/words-of-status.ts";
import type { Action } from "#lib/engine/workflow.ts";
import type { Turn } from "./guidance.ts";
import { guidanceOf } from "./guidance-of.ts";
import type { Known } from "./known.ts";
import { type Milestone, milestonesOf } from "./milestones.ts";
import { silenceWords } from "./silence-words.ts";
import { type Expected, expectedOf, type Parcel, parcelOf, type ThreadEntry, threadOf, type Viewer } from "./thread.ts";
import { dataOf, type Tracked } from "./tracked.ts";

/** Where an application is, in words. Days to stress stand between asterisks. */
export type Tracker = {
  status: Status;
  over: boolean;
  label: Text;
  headline: Text;
  expectation: Text;
  next: Text[];
  turn: Turn | undefined;
  milestones: Milestone[];
  thread: ThreadEntry[];
  expected: Expected[];
  parcel: Parcel | undefined;
};

/** The one view of an application’s course, for its owner and, without names, amounts or files, for whoever holds its link. */
export const trackerOf = (tracked: Tracked, viewer: Viewer, now: Date): Tracker => {
  const status = statusOf(tracked.application);
  const known = knownOf(tracked, viewer, now);
  const parcel = parcelOf(tracked, viewer);
  const { expectation, next, turn } = guidanceOf(status, known);
  const { label, headline } = known.running?.words ?? wordsOfStatus(tracked.procedure, status);
  return {
    status,
    over: isOver(tracked.application) && (known.running === undefined || known.running.phase === "after"),
    label,
    headline: exceptional(tracked, status) ?? headline,
    expectation: expectation(known),
    next: [next(known), silenceWords(status, known), ...afterwards(tracked)].filter((words) => words !== undefined),
    turn,
    milestones: milestonesOf(tracked, known),
    thread: threadOf(tracked, viewer, parcel),
    expected: expectedOf(tracked, known),
    parcel,
  };
};

export type Outline = Pick<Tracker, "status" | "over" | "label" | "headline" | "expectation" | "turn">;

/** The same in a line, from the application alone. */
export const outlineOf = (application: Tracked["application"], procedure: Procedure, now: Date): Outline =>
  trackerOf({ procedure, application, service: nobody, events: [], envelopes: [], carrierEvents: [] }, "owner", now);

const nobody = { fr: "", en: "" };

const knownOf = (tracked: Tracked, viewer: Viewer, now: Date): Known => {
  const { procedure, application, events, envelopes } = tracked;
  const request = events.findLast(({ type }) => type === "request_information");
  const delivery = events.findLast(({ type }) => type === "record_delivered");
  const { silence: means } = procedure.clock;
  return {
    today: parisDay(now),
    delivery: deliveryKind(procedure.delivery),
    paidAfter: procedure.fee.kind !== "none" && procedure.fee.when === "after-decision",
    deemed: events.some(({ type }) => type === "deem_accepted" || type === "deem_rejected"),
    completion: procedure.completion,
    completeBy: application.completeBy ?? undefined,
    lapsed: events.some(({ type }) => type === "lapse"),
    reasons: reasonsIn(events),
    records: procedure.records !== undefined,
    dueOn: application.dueOn ?? undefined,
    silence: means !== "none" && application.silenceOn !== null ? { on: application.silenceOn, means } : undefined,
    answerBy: request && dataOf(request).dueOn,
    arrivesOn: envelopes.at(-1)?.estimatedOn ?? undefined,
    deliveredOn: delivery && parisDay(delivery.occurredAt),
    draftUntil: application.draftExpiresAt ? parisDay(application.draftExpiresAt) : undefined,
    visitAt: visitToCome(tracked, now),
    running:
      viewer === "owner" && isGranted(application)
        ? runningOn(procedure, application.answers, parisDay(now))
        : undefined,
  };
};

/** None once the application is decided, nor once it was made. */
const visitToCome = ({ application: { decision }, events }: Tracked, now: Date): Date | undefined => {
  const at = standingVisit(events);
  const isExamined = decision === "under_review" || decision === "information_requested";
  return isExamined && at !== undefined && at > now ? at : undefined;
};

/** Approved, and nothing left to pay, make or send. */
const isGranted = (application: Tracked["application"]): boolean =>
  application.decision === "approved" && isOver(application);

/** Ended by nobody: it was never paid, or the time to answer ran out. */
const exceptional = ({ events }: Tracked, status: Status): Text | undefined => {
  const ended = endings.find(({ of, by }) => of.includes(status) && events.some(({ type }) => type === by));
  return ended?.headline;
};

const endings: readonly { of: Status[]; by: Action; headline: Text }[] = [
  {
    of: ["withdrawn", "closed"],
    by: "expire",
    headline: {
      fr: "Votre demande est close, faute de paiement",
      en: "Your application is closed for lack of payment",
    },
  },
  {
    of: ["closed"],
    by: "lapse",
    headline: {
      fr: "Votre demande est close, faute d’avoir été complétée à temps",
      en: "Your application is closed: it was not completed in time",
    },
  },
  {
    of: ["approved"],
    by: "deem_accepted",
    headline: {
      fr: "Votre demande est acceptée, faute de réponse à temps",
      en: "Your application is approved, for lack of an answer in time",
    },
  },
  {
    of: ["rejected"],
    by: "deem_rejected",
    headline: {
      fr: "Votre demande est considérée comme refusée, faute de réponse à temps",
      en: "Your application counts as rejected, for lack of an answer in time",
    },
  },
];

const afterwards = ({ procedure, application }: Tracked): Text[] =>
  isGranted(application) ? procedure.afterwards : [];
