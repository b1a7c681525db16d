import { z } from "zod";
import type { SubmitOutcome } from "#lib/applications/submit-application.ts";
import { checkAnswers } from "#lib/engine/answers.ts";
import type { Context } from "#lib/engine/condition.ts";
import type { Procedure, Step } from "#lib/engine/procedure.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { stepAddress } from "./filing.ts";

const uuid = z.uuid();

/** What the summary’s form names its sending by. */
export const sendingKey = (form: FormData): string | undefined => uuid.safeParse(form.get("cle")).data;

/** Where a sending leads: on, or back to where something is to be mended. */
export const pageAfterSending = (outcome: SubmitOutcome, procedure: Procedure): string => {
  if (outcome.ok) {
    const { reference, decision } = outcome.application;
    const next = decision === "awaiting_payment" ? "paiement" : "confirmation";
    return `/demarches/${procedure.slug}/demande/${next}?dossier=${reference}`;
  }
  switch (outcome.because) {
    case "absent":
    case "already_sent":
      return "/mes-demarches?envoyee=1";
    case "fee_unknown":
      return refusedFor(procedure, [feeUnknown]);
    case "answers":
      if (outcome.step !== procedure.steps.at(-1)?.slug) return stepAddress(procedure, { slug: outcome.step });
      return refusedFor(procedure, Object.keys(outcome.refusals));
    case "blocked":
      return stepAddress(procedure, { slug: outcome.step });
    case "documents":
      return stepAddress(
        procedure,
        procedure.steps.find((step) => step.documents),
      );
  }
};

const feeUnknown = "montant";

/** To the form at the foot of a long page: there it is said. */
const refusedFor = (procedure: Procedure, reasons: readonly string[]): string =>
  `${stepAddress(procedure, procedure.steps.at(-1))}?${new URLSearchParams(reasons.map((reason) => ["refus", reason]))}#envoi`;

const feeLater: Text = {
  fr: "Le registre ne répond pas\u00a0: le montant ne peut pas être calculé. Rien n’est perdu, réessayez dans quelques minutes.",
  en: "The register is not answering: the amount cannot be computed. Nothing is lost, try again in a few minutes.",
};

/** What the summary says of a sending that was refused: `faults` by field, or a sentence about the whole. */
export type SendingRefused = { faults: { name: string; message: string }[]; notice: string };

/** @param said what the address of the summary says that it was refused for: anyone may write an address */
export const sendingRefused = (
  said: string | readonly string[] | undefined,
  step: Step,
  context: Context,
  language: Language,
): SendingRefused => {
  const reasons = [said ?? []].flat();
  const { refusals } = checkAnswers(step.fields, {}, context);
  const faults = step.fields.flatMap(({ key }) => {
    const message = refusals[key];
    return message && reasons.includes(key) ? [{ name: key, message: message[language] }] : [];
  });
  return { faults, notice: reasons.includes(feeUnknown) ? feeLater[language] : "" };
};
