import type { WorkflowInput } from "#lib/engine/workflow.ts";

type Line = WorkflowInput[number];
/** Where a way of granting leads, and when it is the one. */
type Way = { to: Line["to"]; when?: NonNullable<Line["guards"]>; mail?: Line["mail"] };

const approve = ({ to, when = [], mail = "approved" }: Way): Line => ({
  action: "approve",
  by: ["agent"],
  from: { decision: ["under_review"] },
  to,
  guards: ["own_case", ...when],
  mail,
  label: { fr: "Accepter", en: "Approve" },
});

const deemAccepted = ({ to, when = [] }: Way): Line => ({
  action: "deem_accepted",
  by: ["system"],
  from: { decision: ["submitted", "under_review"] },
  to,
  guards: ["silence_accepts", ...when],
  mail: "deemed_accepted",
  label: { fr: "Accepter par le silence", en: "Approve by silence" },
});

/** By a civil servant, or by silence where silence accepts. */
const grantedBy = (...ways: readonly Way[]): WorkflowInput => [...ways.map(approve), ...ways.map(deemAccepted)];

/** Granted: what is posted goes into production. */
export const grantedWithTitle: WorkflowInput = grantedBy(
  { to: { decision: "approved", production: "queued" }, when: ["delivered_by_post"] },
  { to: { decision: "approved" }, when: ["delivered_otherwise"] },
);

/** Granted, and nothing is made nor sent. */
export const granted: WorkflowInput = grantedBy({ to: { decision: "approved" } });

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
  ...grantedBy(
    { to: { decision: "approved", payment: "due" }, when: ["fee_due"], mail: "fee_due" },
    { to: { decision: "approved" }, when: ["no_fee"] },
  ),
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
