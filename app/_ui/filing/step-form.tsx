"use client";

import { type FormEvent, Fragment, startTransition, useActionState, useEffect, useRef } from "react";
import { asKept, isVisible, readForm } from "#lib/engine/answers.ts";
import type { Context } from "#lib/engine/condition.ts";
import { stillSaid } from "#lib/engine/gates.ts";
import { knownPlaces } from "#lib/engine/place-codes.ts";
import type { Field, Lookup, Rule, Step } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { Button } from "../button.tsx";
import { ButtonLink } from "../button-link.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { useFocus } from "../form/use-focus.ts";
import { Filled } from "./filled.tsx";
import { GateAlerts } from "./gate-alerts.tsx";
import { QuestionField } from "./question-field.tsx";
import { controlId } from "./raw-values.ts";
import { SaveStatus } from "./save-status.tsx";
import type { StepState } from "./step-state.ts";
import { Told } from "./told.tsx";
import { useAutosave } from "./use-autosave.ts";
import { useQuestions } from "./use-questions.ts";
import { filingWords } from "./words.ts";

type StepFormProps = {
  slug: string;
  step: Step;
  lookups: readonly Lookup[];
  rules: readonly Rule[];
  language: Language;
  context: Context;
  savedAt: string | undefined;
  start: StepState;
  action: (state: StepState, form: FormData) => Promise<StepState>;
  previous: string | undefined;
};

/** One theme a page. Without script it posts and comes back; with it, it checks before leaving and saves by itself. */
export function StepForm(props: StepFormProps) {
  const { slug, step, lookups, rules, language, context, savedAt, start, action, previous } = props;
  const words = filingWords[language];
  const [state, submit, pending] = useActionState(action, start);
  const element = useRef<HTMLFormElement>(null);
  const { save, touch, ...kept } = useAutosave(element, `/api/demarches/${slug}/brouillon`, state, savedAt);
  const learned = kept.learned?.posted === state ? kept.learned : state;
  const codes = { ...state.codes, ...learned.codes };
  const known = { ...context, facts: learned.facts };
  const { questions, typed, answers, refusals, wire, fill, put, check } = useQuestions({
    step,
    rules,
    state,
    codes,
    context: known,
    touch,
  });
  const judged = { ...context.answers, ...readForm(questions, (name) => learned.values[name], knownPlaces(codes)) };
  const said = stillSaid({ ...learned, lookups }, judged, answers);
  useFocus(state.focus, state);
  useEffect(() => {
    if (kept.learned) fill(kept.learned.filled, kept.learned.values);
  }, [kept.learned, fill]);
  const trouble = Object.keys(refusals).join(" ");
  useFocus(trouble ? "erreurs" : undefined, trouble);
  const asked = { ...known, answers: asKept(questions, answers) };
  const seen = (field: Field) => isVisible(field, asked);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget, submitterOf(event));
    const leave = () => startTransition(() => submit(form));
    if (form.has("suite")) leave();
    else void check(leave);
  };
  return (
    <form ref={element} className="pv-questions" noValidate action={submit} onChange={touch} onSubmit={send}>
      {/* The Enter key goes on, whatever other buttons the questions have. */}
      <button type="submit" hidden />
      <SaveStatus save={save} savedAt={kept.savedAt} language={language} />
      <ErrorSummary
        language={language}
        faults={Object.entries(refusals).map(([name, message]) => ({
          field: controlId(name),
          message: message[language],
        }))}
      />
      <div role="alert" className="pv-heard">
        <Filled filled={state.filled} language={language} />
        <GateAlerts blocks={said.blocks} warnings={said.warnings} language={language} />
      </div>
      <input type="hidden" name="demarche" value={slug} />
      <input type="hidden" name="etape" value={step.slug} />
      <input type="hidden" name="brouillon" value={learned.reference} />
      <input type="hidden" name="vu" value={said.warnings.map(({ key }) => key).join(" ")} />
      {questions.filter(seen).map((field) => (
        <Fragment key={field.key}>
          <QuestionField field={field} values={typed} {...{ language, refusals, wire, seen, put }} />
          <Told field={field} lookups={said.lookups} facts={learned.facts} {...{ answers, language }} />
        </Fragment>
      ))}
      <div className="pv-actions">
        <Button aria-disabled={pending || undefined}>{words.continue}</Button>
        {previous ? (
          <ButtonLink href={previous} look={{ variant: "secondary" }}>
            {words.previous}
          </ButtonLink>
        ) : null}
        <Button look={{ variant: "tertiary" }} name="suite" value="quitter">
          {words.leave}
        </Button>
      </div>
    </form>
  );
}

const submitterOf = ({ nativeEvent }: FormEvent): HTMLElement | null =>
  nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
