import type { ComponentProps } from "react";
import { rawValues } from "#app/_ui/filing/raw-values.ts";
import { contextOf } from "#lib/applications/context.ts";
import type { Application } from "#lib/applications/transition.ts";
import { now } from "#lib/clock.ts";
import { CorrectionForm } from "./correction-form.tsx";

type OwnQuestionsProps = Omit<ComponentProps<typeof CorrectionForm>, "reference" | "values" | "context"> & {
  application: Application;
};

/** Questions asked again, or later, of one’s own application, with what it already answers. */
export function OwnQuestions({ application, asked, language, ...form }: OwnQuestionsProps) {
  const { answers, facts, today, knows } = contextOf(application, now());
  const fields = asked.map(({ field }) => field);
  return (
    <CorrectionForm
      {...form}
      reference={application.reference}
      language={language}
      asked={asked}
      values={rawValues(fields, application.answers, knows, language)}
      context={{ answers, facts, today }}
    />
  );
}
