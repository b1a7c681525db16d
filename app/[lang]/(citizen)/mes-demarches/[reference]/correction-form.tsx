"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { QuestionField } from "#app/_ui/filing/question-field.tsx";
import { controlId } from "#app/_ui/filing/raw-values.ts";
import type { Wire } from "#app/_ui/filing/use-questions.ts";
import { ErrorSummary } from "#app/_ui/form/error-summary.tsx";
import { useFocus } from "#app/_ui/form/use-focus.ts";
import { isVisible, namesOf } from "#lib/engine/answers.ts";
import type { Context } from "#lib/engine/condition.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import type { AskedField } from "./complement/what-is-asked.ts";
import { type CorrectionState, nothingRefused } from "./correction-state.ts";

type CorrectionFormProps = {
  reference: string;
  language: Language;
  asked: readonly AskedField[];
  documents?: readonly { key: string; label: string }[];
  /** What the controls hold, and what questions are judged on. */
  values: Record<string, string>;
  context: Context;
  submit: string;
  /** What is asked beside the answers, each with a form of its own. */
  children?: ReactNode;
  action: (state: CorrectionState, form: FormData) => Promise<CorrectionState>;
};

const lacking: Text = { fr: "Ce document est encore à ajouter\u00a0: ", en: "This document is still to be added: " };

/** Nothing is tied to the browser here: the server alone checks. */
const loose: Wire = () => ({ onChange: async () => undefined, onBlur: async () => undefined, ref: () => undefined });

const write = (name: string, value: string): void => {
  const control = document.getElementById(controlId(name));
  if (control instanceof HTMLInputElement) control.value = value;
};

/** The answers to correct, in place, and the one button. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { reference, language, asked, documents = [], values, context, submit, children, action } = props;
  const [state, send, pending] = useActionState(action, nothingRefused);
  const names = asked.flatMap(({ field }) => namesOf(field, state.raw));
  const corrected = Object.fromEntries(Object.entries(state.raw).filter(([name]) => names.includes(name)));
  const missing = documents.filter(({ key }) => state.missing.includes(key));
  useFocus(state.focus ?? (state.values ? "erreurs" : undefined), state);
  return (
    <>
      <ErrorSummary
        language={language}
        faults={[
          ...missing.map(({ key, label }) => ({ field: `piece-${key}`, message: lacking[language] + label })),
          ...Object.entries(state.refusals).map(([name, message]) => ({
            field: controlId(name),
            message: message[language],
          })),
        ]}
      />
      {children}
      <form action={send} className="pv-questions pv-top" noValidate>
        {/* The Enter key sends, whatever other buttons the questions have. */}
        <button type="submit" hidden />
        <input type="hidden" name="dossier" value={reference} />
        {asked.map(({ field, because }) => (
          <div key={field.key}>
            {because[language] ? <p className="pv-quote pv-small">{because[language]}</p> : null}
            <QuestionField
              field={field}
              language={language}
              refusals={state.refusals}
              values={state.values ?? values}
              wire={loose}
              seen={(part) => isVisible(part, { ...context, answers: { ...context.answers, ...corrected } })}
              put={write}
            />
          </div>
        ))}
        <div className="pv-actions">
          <Button aria-disabled={pending || undefined}>{submit}</Button>
        </div>
      </form>
    </>
  );
}
