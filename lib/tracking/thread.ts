import { formatInstant } from "#lib/engine/calendar.ts";
import { deliveryKind } from "#lib/engine/delivery.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { isOver } from "#lib/engine/states.ts";
import { lowerFirst, type Text } from "#lib/engine/text.ts";
import type { IssuedKind } from "#lib/jobs/enqueue.ts";
import { carrierWords } from "./carrier-words.ts";
import { asEventType, type EventType, wordEvent } from "./event-words.ts";
import type { Known } from "./known.ts";
import { milestonesOf } from "./milestones.ts";
import { dataOf, type Tracked, type TrackedEvent } from "./tracked.ts";

export type ThreadEntry = {
  key: string;
  is: "done" | "now";
  at: Date;
  title: Text;
  detail?: Text | undefined;
  /** Who, as a function; a name only for whose file it is. */
  by?: Text | undefined;
  /** The document that came of it. */
  issued?: IssuedKind | undefined;
};
export type ParcelEvent = { key: string; at: Date; words: Text };
export type Parcel = { shipmentNumber: string; events: ParcelEvent[] };
export type Viewer = "owner" | "anyone";

/** What happened, in order; the last one is where the file is, until it is over. */
export const threadOf = (tracked: Tracked, viewer: Viewer, parcel: Parcel | undefined): ThreadEntry[] => {
  const entries = tracked.events.flatMap((event, index) => {
    const type = asEventType(event.type);
    return type === undefined || isHidden(type, viewer) ? [] : [entryOf(tracked, event, type, index, viewer)];
  });
  const over = isOver(tracked.application);
  return entries.map((entry, index) =>
    !over && index === entries.length - 1 ? { ...latest(entry, parcel), is: "now" } : { ...entry, is: "done" },
  );
};

/** What was in a file regards whose file it is. */
const isHidden = (type: EventType, viewer: Viewer): boolean => viewer === "anyone" && type === "document_infected";

/** What the carrier said since says better where the letter is. */
const latest = (entry: Omit<ThreadEntry, "is">, parcel: Parcel | undefined): Omit<ThreadEntry, "is"> => {
  const [news] = parcel?.events ?? [];
  return news && news.at > entry.at ? { key: entry.key, at: news.at, title: news.words } : entry;
};

const entryOf = (
  tracked: Tracked,
  event: TrackedEvent,
  type: EventType,
  index: number,
  viewer: Viewer,
): Omit<ThreadEntry, "is"> => {
  const data = dataOf(event);
  const words = wordEvent(type, {
    procedure: tracked.procedure,
    filedNow: isFiledAt(event.status),
    again: tracked.events.slice(0, index).some((earlier) => earlier.type === type),
    channel: event.channel,
    dueOn: data.dueOn,
    visitAt: data.visitAt,
    amountCents: viewer === "owner" ? data.amountCents : undefined,
    documents: viewer === "owner" ? data.documents : undefined,
  });
  return {
    key: String(event.sequence),
    at: event.occurredAt,
    ...words,
    by: actorWords(tracked, event, viewer),
    issued: viewer === "owner" ? issuedBy(type, event.status, tracked.procedure) : undefined,
  };
};

/** Where a filing leads; a payment after a decision leads elsewhere. */
const isFiledAt = (status: string): boolean => status === "submitted" || status === "awaiting_completion";

const granting: readonly EventType[] = ["approve", "grant", "deem_accepted", "confirm_payment", "record"];

const issuedBy = (type: EventType, status: string, { delivery }: Procedure): IssuedKind | undefined => {
  if (isFiledAt(status) && (type === "submit" || type === "confirm_payment")) return "acknowledgement";
  if (status === "approved" && granting.includes(type) && deliveryKind(delivery) === "download") return "title";
  if (type === "deem_accepted") return "attestation";
  return type === "approve" || type === "reject" ? "decision" : undefined;
};

/** The citizen and the machines are told by the words themselves. */
const actorWords = ({ service }: Tracked, { actor, actorName }: TrackedEvent, viewer: Viewer): Text | undefined => {
  if (actor !== "agent") return undefined;
  if (viewer === "anyone") return service;
  return { fr: `Par ${actorName}, ${lowerFirst(service.fr)}`, en: `By ${actorName}, ${lowerFirst(service.en)}` };
};

export type Expected = { key: string; when?: Text | undefined; title: Text; detail?: Text | undefined };

const expectedWords: Record<ReturnType<typeof milestonesOf>[number]["key"], Omit<Expected, "key" | "when">> = {
  filed: { title: { fr: "Dépôt de votre demande", en: "Filing of your application" } },
  completed: {
    title: { fr: "La dernière partie, à remplir par vous", en: "The last part, for you to fill in" },
  },
  recorded: { title: { fr: "Inscription au registre", en: "Entry in the register" } },
  decided: {
    title: { fr: "Décision", en: "Decision" },
    detail: { fr: "Nous vous écrirons dès qu’elle est prise.", en: "We will write as soon as it is taken." },
  },
  paid: {
    title: { fr: "Paiement", en: "Payment" },
    detail: { fr: "Il est dû une fois la demande acceptée.", en: "It is due once the application is approved." },
  },
  produced: { title: { fr: "Fabrication", en: "Production" } },
  posted: {
    title: { fr: "Envoi en courrier suivi", en: "Posting by tracked mail" },
    detail: { fr: "Vous recevrez le numéro de suivi.", en: "You will get the tracking number." },
  },
  home: {
    title: { fr: "Dans votre boîte aux lettres", en: "In your letterbox" },
    detail: { fr: "Nous vous écrirons le jour même, par e-mail.", en: "We will write to you the same day, by e-mail." },
  },
};

/** What is still to come, with a day only where one is known. */
export const expectedOf = (tracked: Tracked, known: Known): Expected[] => {
  const steps = milestonesOf(tracked, known);
  const awaitingDecision = steps.find(({ key, is }) => (key === "decided" || key === "recorded") && is === "now");
  const undecided = !isOver(tracked.application) && tracked.application.decision !== "approved";
  const coming = steps.filter(({ is }) => is === "next");
  const decision = awaitingDecision && undecided ? [{ ...awaitingDecision, when: undefined }] : [];
  return [
    ...visitExpected(tracked.procedure, known),
    ...[...decision, ...coming].map(({ key, when }) => ({ key, when, ...expectedWords[key] })),
  ];
};

const visitExpected = ({ visit }: Procedure, { visitAt }: Known): Expected[] =>
  visit && visitAt
    ? [
        {
          key: "visit",
          title: visit.title,
          when: { fr: formatInstant(visitAt, "fr"), en: formatInstant(visitAt, "en") },
          detail: { fr: "À l’adresse que vous avez donnée.", en: "At the address you gave." },
        },
      ]
    : [];

/** The carrier’s own account of the letter on its way, the latest first. */
export const parcelOf = ({ envelopes, carrierEvents }: Tracked, viewer: Viewer): Parcel | undefined => {
  const shipmentNumber = envelopes.findLast((envelope) => envelope.shipmentNumber !== null)?.shipmentNumber;
  if (shipmentNumber == null) return undefined;
  const events = carrierEvents
    .filter((event) => event.shipmentNumber === shipmentNumber)
    .toSorted((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime())
    .flatMap(({ code, label, occurredAt }) => {
      const words = carrierWords(code) ?? (viewer === "owner" ? unknownNews(code, label) : undefined);
      return words === undefined ? [] : [{ key: `${code} ${occurredAt.toISOString()}`, at: occurredAt, words }];
    });
  return { shipmentNumber, events };
};

/** The carrier’s own words are in French. */
const unknownNews = (code: string, label: string): Text => ({ fr: label, en: `News from La Poste (code ${code})` });
