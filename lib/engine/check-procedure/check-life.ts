import { deliveryKind } from "../delivery.ts";
import type { Procedure } from "../procedure.ts";
import type { Text } from "../text.ts";
import type { Workflow } from "../workflow.ts";
import { type Path, type Problem, problem } from "./problem.ts";
import type { Surroundings } from "./surroundings.ts";

type Life = { procedure: Procedure; workflow: Workflow };
type Rule = { path: Path; holds: (life: Life) => boolean; what: Text; remedy: Text };

/** What the definition says of silence, payment and delivery, its workflow does. */
export const checkLife = (procedure: Procedure, { workflows }: Surroundings): Problem[] => {
  const workflow = typeof procedure.workflow === "string" ? workflows.get(procedure.workflow) : procedure.workflow;
  if (workflow === undefined) return [];
  return rules
    .filter(({ holds }) => !holds({ procedure, workflow }))
    .map(({ path, what, remedy }) => problem(path, what, remedy));
};

const has = (workflow: Workflow, action: Workflow[number]["action"]): boolean =>
  workflow.some((line) => line.action === action);
const isPaid = ({ fee }: Procedure, when: "before-review" | "after-decision"): boolean =>
  fee.kind !== "none" && fee.when === when;

const rules: readonly Rule[] = [
  {
    path: ["clock", "silence"],
    holds: ({ procedure: { clock }, workflow }) => clock.silence !== "acceptance" || has(workflow, "deem_accepted"),
    what: {
      fr: "Le silence vaut acceptation, et le circuit ne le prévoit pas.",
      en: "Silence accepts, which the workflow does not provide for.",
    },
    remedy: {
      fr: "Ajoutez au circuit le passage «\u00a0deem_accepted\u00a0».",
      en: "Add “deem_accepted” to the workflow.",
    },
  },
  {
    path: ["clock", "silence"],
    holds: ({ procedure: { clock }, workflow }) => clock.silence !== "rejection" || has(workflow, "deem_rejected"),
    what: {
      fr: "Le silence vaut rejet, et le circuit ne le prévoit pas.",
      en: "Silence rejects, which the workflow does not provide for.",
    },
    remedy: {
      fr: "Ajoutez au circuit le passage «\u00a0deem_rejected\u00a0».",
      en: "Add “deem_rejected” to the workflow.",
    },
  },
  {
    path: ["fee", "when"],
    holds: ({ procedure, workflow }) =>
      !isPaid(procedure, "before-review") || workflow.some(({ to }) => to.decision === "awaiting_payment"),
    what: {
      fr: "Le montant est dû avant l’instruction, et le circuit n’attend aucun paiement avant le dépôt.",
      en: "The fee is due before review, and the workflow awaits no payment before filing.",
    },
    remedy: {
      fr: "Choisissez un circuit où l’on paie d’abord, ou «\u00a0after-decision\u00a0».",
      en: "Choose a workflow that is paid first, or “after-decision”.",
    },
  },
  {
    path: ["fee", "when"],
    holds: ({ procedure, workflow }) =>
      !isPaid(procedure, "after-decision") ||
      (workflow.some(({ to }) => to.decision === "approved" && to.payment === "due") &&
        workflow.every(({ to }) => to.decision !== "awaiting_payment")),
    what: {
      fr: "Le montant est dû après la décision, et le circuit ne l’attend pas à ce moment-là.",
      en: "The fee is due after the decision, and the workflow does not await it then.",
    },
    remedy: {
      fr: "Choisissez un circuit où l’on paie ce qui est accordé, ou «\u00a0before-review\u00a0».",
      en: "Choose a workflow where what is granted is paid for, or “before-review”.",
    },
  },
  {
    path: ["term"],
    holds: ({ procedure: { term, steps } }) => {
      const days = steps.flatMap(({ fields }) => fields.flatMap(({ kind, key }) => (kind === "date" ? [key] : [])));
      return term === undefined || (days.includes(term.first) && days.includes(term.last));
    },
    what: {
      fr: "Ce qui est accordé vaut d’un jour à un autre, et l’une des deux réponses n’est pas un jour.",
      en: "What is granted holds from one day to another, and one of the two answers is not a day.",
    },
    remedy: { fr: "Nommez deux questions de la sorte «\u00a0date\u00a0».", en: "Name two questions of kind “date”." },
  },
  {
    path: ["delivery"],
    holds: ({ procedure: { delivery }, workflow }) => delivery !== "post" || has(workflow, "dispatch"),
    what: {
      fr: "Le titre est posté, et le circuit ne poste rien.",
      en: "A title is posted, and the workflow posts nothing.",
    },
    remedy: {
      fr: "Choisissez un circuit qui va jusqu’à la boîte aux lettres, ou une autre remise.",
      en: "Choose a workflow that goes to the letterbox, or another delivery.",
    },
  },
  {
    path: ["delivery"],
    holds: ({ procedure: { delivery }, workflow }) => !has(workflow, "grant") || deliveryKind(delivery) === "download",
    what: {
      fr: "Le système accorde seul, sans document qui porte la mention que la loi exige (loi 78-17, article 47).",
      en: "The system grants by itself, with no document to bear the mention that the law requires (act 78-17, article 47).",
    },
    remedy: {
      fr: "Donnez un document à télécharger («\u00a0download\u00a0»).",
      en: "Give a document to download (“download”).",
    },
  },
  {
    path: ["completion"],
    holds: ({ procedure, workflow }) =>
      (procedure.completion !== undefined) ===
      (["complete", "lapse"] as const).every((action) => has(workflow, action)),
    what: {
      fr: "Une seconde partie à remplir et un circuit qui l’attend vont ensemble.",
      en: "A second part to fill in and a workflow that waits for it go together.",
    },
    remedy: {
      fr: "Décrivez «\u00a0completion\u00a0», avec un circuit qui a «\u00a0complete\u00a0» et «\u00a0lapse\u00a0»\u00a0; ou ni l’un ni l’autre.",
      en: "Describe “completion”, with a workflow that has “complete” and “lapse”; or neither.",
    },
  },
  {
    path: ["records"],
    holds: ({ procedure, workflow }) => (procedure.records !== undefined) === has(workflow, "record"),
    what: {
      fr: "Ce qui est inscrit ailleurs et un circuit qui l’inscrit vont ensemble.",
      en: "What is recorded elsewhere and a workflow that records it go together.",
    },
    remedy: {
      fr: "Décrivez «\u00a0records\u00a0», avec un circuit qui a «\u00a0record\u00a0»\u00a0; ou ni l’un ni l’autre.",
      en: "Describe “records”, with a workflow that has “record”; or neither.",
    },
  },
  {
    path: ["handover"],
    holds: ({ procedure, workflow }) =>
      procedure.handover === undefined || workflow.every(({ to }) => to.decision !== "awaiting_payment"),
    what: {
      fr: "Le dépôt donne un code, et le circuit peut attendre un paiement avant lui.",
      en: "Filing gives a code, and the workflow may await a payment before it.",
    },
    remedy: {
      fr: "Choisissez un circuit où l’on dépose sans payer d’abord.",
      en: "Choose a workflow that files without a payment first.",
    },
  },
];
