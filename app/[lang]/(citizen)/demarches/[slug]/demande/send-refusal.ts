import { redirect } from "next/navigation";
import type { SendState } from "#app/_ui/filing/send-form.tsx";
import type { SubmitOutcome } from "#lib/applications/submit-application.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { stepAddress } from "#lib/web/filing.ts";

const words = {
  gone: {
    fr: "Cette demande a déjà été envoyée. Vous la retrouvez dans Mes démarches.",
    en: "This application has already been sent. You will find it under My applications.",
  },
  fee: {
    fr: "Le registre ne répond pas : le montant ne peut pas être calculé. Rien n’est perdu, réessayez dans quelques minutes.",
    en: "The register is not answering: the amount cannot be computed. Nothing is lost, try again in a few minutes.",
  },
} as const satisfies Record<string, Text>;

/** Words a refusal at its place: on the summary, or back at the step that needs mending. */
export const sendRefusal = (
  outcome: Extract<SubmitOutcome, { ok: false }>,
  procedure: Procedure,
  language: Language,
): SendState => {
  switch (outcome.because) {
    case "absent":
    case "already_sent":
      return { faults: [], notice: words.gone[language] };
    case "fee_unknown":
      return { faults: [], notice: words.fee[language] };
    case "answers":
      if (outcome.step !== procedure.steps.at(-1)?.slug) redirect(stepAddress(procedure, { slug: outcome.step }));
      return {
        faults: Object.entries(outcome.refusals).map(([name, message]) => ({ name, message: message[language] })),
        notice: "",
      };
    case "blocked":
      return redirect(stepAddress(procedure, { slug: outcome.step }));
    case "documents":
      return redirect(
        stepAddress(
          procedure,
          procedure.steps.find((step) => step.documents),
        ),
      );
  }
};
