import { FilingFrame } from "#app/_ui/filing/filing-frame.tsx";
import { rawValues } from "#app/_ui/filing/raw-values.ts";
import { StepForm } from "#app/_ui/filing/step-form.tsx";
import { VerifiedIdentity } from "#app/_ui/filing/verified-identity.tsx";
import { checkAnswers } from "#lib/engine/answers.ts";
import { gatesAt } from "#lib/engine/gates.ts";
import { placeCodes } from "#lib/engine/place-codes.ts";
import { knowledge } from "#lib/knowledge/knowledge.ts";
import { stepAddress } from "#lib/web/filing.ts";
import { leaveStep } from "../actions.ts";
import type { StepView } from "./step-view.ts";

export function QuestionsStep({ filing, step, index, language }: StepView) {
  const { procedure, draft, context, furthest } = filing;
  const previous = procedure.steps[index - 1];
  return (
    <FilingFrame
      procedure={procedure}
      language={language}
      current={step.slug}
      furthest={furthest}
      title={step.title[language]}
      intro={step.intro?.[language]}
    >
      <VerifiedIdentity step={step} answers={context.answers} language={language} />
      <StepForm
        key={step.slug}
        slug={procedure.slug}
        step={step}
        lookups={procedure.lookups.filter((lookup) => lookup.step === step.slug)}
        language={language}
        rules={procedure.rules}
        context={{ answers: context.answers, facts: context.facts, today: context.today }}
        savedAt={draft?.draftSavedAt?.toISOString()}
        start={{
          refusals: typedRefusals(filing, step),
          values: rawValues(step.fields, context.answers, context.knows, language),
          facts: context.facts,
          reference: draft?.reference ?? "",
          codes: placeCodes(step.fields, context.answers, knowledge),
          ...gatesAt(procedure, context, step.slug),
        }}
        action={leaveStep}
        previous={previous ? stepAddress(procedure, previous) : undefined}
      />
    </FilingFrame>
  );
}

/** Coming back, only what was typed and is wrong is said; what is still empty is not reproached. */
const typedRefusals = ({ procedure, context }: StepView["filing"], step: StepView["step"]) => {
  const { refusals } = checkAnswers(step.fields, context.answers, context, procedure.rules);
  return Object.fromEntries(Object.entries(refusals).filter(([name]) => context.answers[name]));
};
