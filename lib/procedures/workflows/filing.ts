import type { WorkflowInput } from "#lib/engine/workflow.ts";

/** Filed once the fee is paid, or at once when there is none; unpaid for a month, it is closed. */
export const paidBefore: WorkflowInput = [
  {
    action: "submit",
    by: ["citizen"],
    from: { decision: ["draft"] },
    to: { decision: "awaiting_payment", payment: "due" },
    guards: ["fee_due"],
    label: { fr: "Envoyer ma demande", en: "Send my application" },
  },
  {
    action: "submit",
    by: ["citizen"],
    from: { decision: ["draft"] },
    to: { decision: "submitted" },
    guards: ["no_fee"],
    mail: "received",
    label: { fr: "Envoyer ma demande", en: "Send my application" },
  },
  {
    action: "reopen",
    by: ["citizen"],
    from: { decision: ["awaiting_payment"] },
    to: { decision: "draft", payment: "none" },
    label: { fr: "Modifier ma demande", en: "Change my application" },
  },
  {
    action: "confirm_payment",
    by: ["payment"],
    from: { decision: ["awaiting_payment"], payment: ["due"] },
    to: { decision: "submitted", payment: "paid" },
    mail: "received",
    label: { fr: "Confirmer le paiement", en: "Confirm the payment" },
  },
  {
    action: "expire",
    by: ["system"],
    from: { decision: ["awaiting_payment"] },
    to: { decision: "withdrawn" },
    mail: "withdrawn",
    label: { fr: "Clore faute de paiement", en: "Close for lack of payment" },
  },
];

/** Filed as soon as it is sent, whatever will be due. */
export const filedAtOnce: WorkflowInput = [
  {
    action: "submit",
    by: ["citizen"],
    from: { decision: ["draft"] },
    to: { decision: "submitted" },
    mail: "received",
    label: { fr: "Envoyer ma demande", en: "Send my application" },
  },
];
