import type { EmailTemplate } from "#lib/notifications/enqueue-email.ts";
import type { Template } from "../email-content.ts";
import { completionReminded, lapsed, recorded, toComplete } from "./completion.ts";
import { approved, closed, rejected, withdrawn } from "./decided.ts";
import { delivered, dispatched, pickup, produced, resent, returned } from "./delivery.ts";
import { fateAnnounced } from "./fate-announced.ts";
import { deemedAccepted, deemedRejected, feeDue, inForce } from "./granted.ts";
import { reasonsAsked, reasonsGiven } from "./reasons.ts";
import { received } from "./received.ts";
import { answerReceived, documentInfected, informationRequested, message } from "./review.ts";
import { trackingLink } from "./tracking-link.ts";
import { visitCancelled, visitSet } from "./visit.ts";

export const templates = {
  received,
  to_complete: toComplete,
  lapsed,
  recorded,
  information_requested: informationRequested,
  answer_received: answerReceived,
  approved,
  fee_due: feeDue,
  in_force: inForce,
  deemed_accepted: deemedAccepted,
  deemed_rejected: deemedRejected,
  rejected,
  closed,
  withdrawn,
  produced,
  dispatched,
  pickup,
  delivered,
  returned,
  resent,
  tracking_link: trackingLink,
  message,
  document_infected: documentInfected,
  fate_announced: fateAnnounced,
  visit_set: visitSet,
  visit_cancelled: visitCancelled,
  completion_reminded: completionReminded,
  reasons_asked: reasonsAsked,
  reasons_given: reasonsGiven,
} as const satisfies Record<EmailTemplate, Template>;

export const isTemplate = (name: string): name is EmailTemplate => Object.hasOwn(templates, name);

/** @throws when no template has that name. */
export const templateNamed = (name: string): Template => {
  if (!isTemplate(name)) throw new Error(`No e-mail template is named ${name}`);
  return templates[name];
};
