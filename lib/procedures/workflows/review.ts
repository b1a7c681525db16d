import type { WorkflowInput } from "#lib/engine/workflow.ts";

/** Taken up by a civil servant, who may ask for more. */
export const examination: WorkflowInput = [
  {
    action: "claim",
    by: ["agent"],
    from: { decision: ["submitted"] },
    to: { decision: "under_review" },
    label: { fr: "Prendre en charge", en: "Claim" },
  },
  {
    action: "claim",
    by: ["agent"],
    from: { decision: ["under_review", "information_requested"] },
    to: {},
    guards: ["free_case"],
    label: { fr: "Prendre en charge", en: "Claim" },
  },
  {
    action: "assign",
    by: ["agent"],
    from: { decision: ["submitted"] },
    to: { decision: "under_review" },
    label: { fr: "Affecter", en: "Assign" },
  },
  {
    action: "assign",
    by: ["agent"],
    from: { decision: ["under_review", "information_requested"] },
    to: {},
    label: { fr: "Affecter", en: "Assign" },
  },
  {
    action: "request_information",
    by: ["agent"],
    from: { decision: ["under_review"] },
    to: { decision: "information_requested" },
    guards: ["own_case"],
    mail: "information_requested",
    label: { fr: "Demander un complément", en: "Request information" },
  },
  {
    action: "answer",
    by: ["citizen"],
    from: { decision: ["information_requested"] },
    to: { decision: "under_review" },
    mail: "answer_received",
    label: { fr: "Répondre à la demande de complément", en: "Answer the request for information" },
  },
];

/** Everything that ends an application but its grant. */
export const otherEnds: WorkflowInput = [
  {
    action: "reject",
    by: ["agent"],
    from: { decision: ["under_review"] },
    to: { decision: "rejected" },
    guards: ["own_case"],
    mail: "rejected",
    label: { fr: "Refuser", en: "Reject" },
  },
  {
    action: "close",
    by: ["agent"],
    from: { decision: ["under_review", "information_requested"] },
    to: { decision: "closed" },
    guards: ["own_case"],
    mail: "closed",
    label: { fr: "Classer sans suite", en: "Close" },
  },
  {
    action: "withdraw",
    by: ["citizen"],
    from: { decision: ["awaiting_payment", "submitted", "under_review", "information_requested"] },
    to: { decision: "withdrawn" },
    mail: "withdrawn",
    label: { fr: "Retirer ma demande", en: "Withdraw my application" },
  },
  {
    action: "deem_rejected",
    by: ["system"],
    from: { decision: ["submitted", "under_review", "information_requested"] },
    to: { decision: "rejected" },
    guards: ["silence_rejects"],
    mail: "deemed_rejected",
    label: { fr: "Refuser par le silence", en: "Reject by silence" },
  },
];
