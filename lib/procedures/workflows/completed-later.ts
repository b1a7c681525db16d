import { type Workflow, workflowSchema } from "#lib/engine/workflow.ts";

/** Filed before something happens, completed by the person once it has, then written down elsewhere. Nobody decides; in time or it lapses. */
export const completedLater: Workflow = workflowSchema.parse([
  {
    action: "submit",
    by: ["citizen"],
    from: { decision: ["draft"] },
    to: { decision: "awaiting_completion" },
    mail: "to_complete",
    label: { fr: "Envoyer ma demande", en: "Send my application" },
  },
  {
    action: "complete",
    by: ["citizen"],
    from: { decision: ["awaiting_completion"] },
    to: { decision: "submitted" },
    label: { fr: "Compléter ma demande", en: "Complete my application" },
  },
  {
    action: "lapse",
    by: ["system"],
    from: { decision: ["awaiting_completion"] },
    to: { decision: "closed" },
    mail: "lapsed",
    label: { fr: "Clore faute d’avoir été complétée", en: "Close for want of completion" },
  },
  {
    action: "record",
    by: ["system"],
    from: { decision: ["submitted"] },
    to: { decision: "approved" },
    mail: "recorded",
    label: { fr: "Inscrire au registre", en: "Enter in the register" },
  },
  {
    action: "withdraw",
    by: ["citizen"],
    from: { decision: ["awaiting_completion"] },
    to: { decision: "withdrawn" },
    mail: "withdrawn",
    label: { fr: "Retirer ma demande", en: "Withdraw my application" },
  },
]);
