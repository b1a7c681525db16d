"use client";

import { startTransition, useActionState, useEffect, useRef } from "react";
import { useForm } from "react-hook-form";
import { checkAnswers, isVisible, readForm, type Refusals } from "#lib/engine/answers.ts";
import { formatTime } from "#lib/engine/calendar.ts";
import type { Context, Facts } from "#lib/engine/condition.ts";
import type { Gate, Lookup, Step } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { Button } from "../button.tsx";
import { ButtonLink } from "../button-link.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { Icon } from "../icon.tsx";
import { Found } from "./found.tsx";
import { GateAlerts } from "./gate-alerts.tsx";
import { QuestionField } from "./question-field.tsx";
import { controlId, rawValues } from "./raw-values.ts";
import { useAutosave } from "./use-autosave.ts";
import { filingWords } from "./words.ts";

export type StepState = { refusals: Refusals; values: Record<string, string>; blocks: Gate[]; warnings: Gate[]; facts: Facts; reference: string; acknowledged: string };

type StepFormProps = {
  slug: string;
  step: Step;
  lookups: readonly Lookup[];
  language: Language;
  context: Context;
  savedAt: string | undefined;
  start: StepState;
  action: (state: StepState, form: FormData) => Promise<StepState>;
  previous: string | undefined;
};

/** One theme a page. Without script it posts and comes back; with it, it checks as one goes and saves by itself. */
export function StepForm({ slug, step, lookups, language, context, savedAt, start, action, previous }: StepFormProps) {
  const words = filingWords[language];
  const [state, submit] = useActionState(action, start);
  const element = useRef<HTMLFormElement>(null);
  const { state: save, touch } = useAutosave(element, `/api/demarches/${slug}/brouillon`);
  const facts = save.is === "saved" ? save.learned.facts : state.facts;
  const gates = save.is === "saved" ? save.learned : state;
  const questions = step.fields.filter((field) => field.kind !== "identity");
  const judge = (values: Record<string, string>) => readForm(questions, (name) => values[name]);
  const form = useForm<Record<string, string>>({
    defaultValues: state.values,
    resolver: (nested) => {
      const { refusals } = checkAnswers(questions, { ...context.answers, ...judge(flatten(nested)) }, { facts, today: context.today });
      return { values: nested, errors: Object.fromEntries(Object.entries(refusals).map(([name, message]) => [name, { type: "refused", message: JSON.stringify(message) }])) };
    },
    shouldFocusError: false,
  });
  const typed = flatten(form.watch());
  const answers = { ...context.answers, ...judge(typed) };
  const refusals = form.formState.isSubmitted ? refusalsOf(form.formState.errors) : state.refusals;
  useFocusOnTrouble(refusals, state.blocks);
  return (
    <form
      ref={element}
      className="pv-questions"
      noValidate
      action={submit}
      onChange={touch}
      onSubmit={form.handleSubmit((_, event) => {
        event?.preventDefault();
        const data = new FormData(element.current ?? undefined, submitter(event));
        startTransition(() => submit(data));
      })}
    >
      <p className="pv-saved" role="status">
        {savedWords(save, savedAt, language)}
      </p>
      <ErrorSummary language={language} faults={Object.entries(refusals).map(([name, message]) => ({ field: controlId(name), message: message[language] }))} />
      <GateAlerts blocks={gates.blocks} warnings={gates.warnings} language={language} announced />
      <input type="hidden" name="demarche" value={slug} />
      <input type="hidden" name="etape" value={step.slug} />
      <input type="hidden" name="brouillon" value={save.is === "saved" ? save.learned.reference : state.reference} />
      <input type="hidden" name="vu" value={gates.warnings.map(({ key }) => key).join(" ")} />
      {questions
        .filter((field) => isVisible(field, { answers, facts, today: context.today }))
        .map((field) => (
          <QuestionField key={field.key} field={field} language={language} refusals={refusals} values={typed} wire={(name) => form.register(name)} />
        ))}
      <Found lookups={lookups} facts={facts} language={language} />
      <div className="pv-actions">
        <Button>{words.continue}</Button>
        {previous ? (
          <ButtonLink href={previous} look={{ variant: "secondary" }}>
            {words.previous}
          </ButtonLink>
        ) : null}
        <Button look={{ variant: "tertiary" }} name="suite" value="quitter" formNoValidate onClick={(event) => leave(event, submit)}>
          {words.leave}
        </Button>
      </div>
    </form>
  );
}
