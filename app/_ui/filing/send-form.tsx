"use client";

import { useActionState, useEffect } from "react";
import type { Step } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { Alert } from "../alert.tsx";
import { Button } from "../button.tsx";
import { ButtonLink } from "../button-link.tsx";
import { Checkbox } from "../form/checkbox.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { controlId } from "./raw-values.ts";
import { filingWords } from "./words.ts";

/** What the last post was refused for: `faults` by field, or a sentence about the whole. */
export type SendState = { faults: { name: string; message: string }[]; notice: string };

type SendFormProps = {
  slug: string;
  step: Step;
  language: Language;
  /** However often the button is clicked, this key files once. */
  submissionKey: string;
  action: (state: SendState, form: FormData) => Promise<SendState>;
  previous: string | undefined;
};

export function SendForm({ slug, step, language, submissionKey, action, previous }: SendFormProps) {
  const words = filingWords[language];
  const [state, submit, pending] = useActionState(action, { faults: [], notice: "" });
  useEffect(() => {
    if (state.faults.length > 0) document.getElementById("erreurs")?.focus();
  }, [state]);
  return (
    <form className="pv-questions" action={submit} noValidate>
      <ErrorSummary
        language={language}
        faults={state.faults.map(({ name, message }) => ({ field: controlId(name), message }))}
      />
      <div role="alert" className="pv-heard">
        {state.notice ? (
          <Alert tone="danger">
            <p>{state.notice}</p>
          </Alert>
        ) : null}
      </div>
      <input type="hidden" name="demarche" value={slug} />
      <input type="hidden" name="cle" value={submissionKey} />
      {step.fields.map((field) =>
        field.kind === "consent" ? (
          <Checkbox
            key={field.key}
            id={controlId(field.key)}
            name={field.key}
            value="yes"
            label={field.label[language]}
            hint={field.why?.[language]}
            error={state.faults.find(({ name }) => name === field.key)?.message}
          />
        ) : null,
      )}
      <div className="pv-actions">
        <Button aria-disabled={pending || undefined}>{words.send}</Button>
        {previous ? (
          <ButtonLink href={previous} look={{ variant: "secondary" }}>
            {words.previous}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}
