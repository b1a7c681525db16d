import type { WorkflowInput } from "#lib/engine/workflow.ts";

/** Granted: what is posted goes into production. */
export const grantedWithTitle: WorkflowInput = [
  {
    action: "approve",
    by: ["agent"],
    from: { decision: ["under_review"] },
    to: { decision: "approved", production: "queued" },
    guards: ["own_case", "delivered_by_post"],
    mail: "approved",
    label: { fr: "Accepter", en: "Approve" },
  },
  {
    action: "approve",
    by: ["agent"],
    from: { decision: ["under_review"] },
    to: { decision: "approved" },
    guards: ["own_case", "delivered_otherwise"],
    mail: "approved",
    label: { fr: "Accepter", en: "Approve" },
  },
  {
    action: "deem_accepted",
    by: ["system"],
    from: { decision: ["submitted", "under_review"] },
    to: { decision: "approved", production: "queued" },
    guards: ["silence_accepts", "delivered_by_post"],
    mail: "deemed_accepted",
    label: { fr: "Accepter par le silence", en: "Approve by silence" },
  },
  {
    action: "deem_accepted",
    by: ["system"],
    from: { decision: ["submitted", "under_review"] },
    to: { decision: "approved" },
    guards: ["silence_accepts", "delivered_otherwise"],
    mail: "deemed_accepted",
    label: { fr: "Accepter par le silence", en: "Approve by silence" },
  },
];

/** Granted, and nothing is made nor sent. */
export const granted: WorkflowInput = [
  {
    action: "approve",
    by: ["agent"],
    from: { decision: ["under_review"] },
    to: { decision: "approved" },
    guards: ["own_case"],
    mail: "approved",
    label: { fr: "Accepter", en: "Approve" },
  },
  {
    action: "deem_accepted",
    by: ["system"],
    from: { decision: ["submitted", "under_review"] },
    to: { decision: "approved" },
    guards: ["silence_accepts"],
    mail: "deemed_accepted",
    label: { fr: "Accepter par le silence", en: "Approve by silence" },
  },
];

/** Granted by the system when every check passes; it never refuses: what it doubts stays for a person. */
export const grantedAtOnce: WorkflowInput = [
  {
    action: "grant",
    by: ["system"],
    from: { decision: ["submitted"] },
    to: { decision: "approved" },
    guards: ["checks_pass"],
    mail: "approved",
    label: { fr: "Accepter d’office", en: "Grant at once" },
  },
];

/** Granted, then in force once the fee is paid; unpaid for a month, it is closed. */
export const grantedThenPaid: WorkflowInput = [
  {
    action: "approve",
    by: ["agent"],
    from: { decision: ["under_review"] },
    to: { decision: "approved", payment: "due" },
    guards: ["own_case", "fee_due"],
    mail: "fee_due",
    label: { fr: "Accepter", en: "Approve" },
  },
  {
    action: "approve",
    by: ["agent"],
    from: { decision: ["under_review"] },
    to: { decision: "approved" },
    guards: ["own_case", "no_fee"],
    mail: "approved",
    label: { fr: "Accepter", en: "Approve" },
  },
  {
    action: "deem_accepted",
    by: ["system"],
    from: { decision: ["submitted", "under_review"] },
    to: { decision: "approved", payment: "due" },
    guards: ["silence_accepts", "fee_due"],
    mail: "deemed_accepted",
    label: { fr: "Accepter par le silence", en: "Approve by silence" },
  },
  {
    action: "deem_accepted",
    by: ["system"],
    from: { decision: ["submitted", "under_review"] },
    to: { decision: "approved" },
    guards: ["silence_accepts", "no_fee"],
    mail: "deemed_accepted",
    label: { fr: "Accepter par le silence", en: "Approve by silence" },
  },
  {
    action: "confirm_payment",
    by: ["payment"],
    from: { decision: ["approved"], payment: ["due"] },
    to: { payment: "paid" },
    mail: "in_force",
    label: { fr: "Confirmer le paiement", en: "Confirm the payment" },
  },
  {
    action: "expire",
    by: ["system"],
    from: { decision: ["approved"], payment: ["due"] },
    to: { decision: "closed" },
    mail: "closed",
    label: { fr: "Clore faute de paiement", en: "Close for lack of payment" },
  },
];
