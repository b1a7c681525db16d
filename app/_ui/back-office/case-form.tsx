"use client";

import { type ReactNode, useActionState } from "react";
import type { Language } from "#lib/engine/text.ts";
import { Alert } from "../alert.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { useFocus } from "../form/use-focus.ts";
import type { FormAnswer } from "./form-answer.ts";

/** What a form about a case is given, whatever it asks. */
export type CaseFormProps = {
  action: (previous: FormAnswer, form: FormData) => Promise<FormAnswer>;
  reference: string;
  /** The version of the case that the agent looks at. */
  version: number;
  language: Language;
};

/** What was said of the last try, where it was not accepted. */
export type Tried = {
  answer: FormAnswer;
  fault: (field: string) => string | undefined;
  isPending: boolean;
};

/** A form about a case: what was refused is said above it, and focused when there is something to mend in it. */
export function CaseForm({
  action,
  reference,
  version,
  language,
  children,
}: CaseFormProps & { children: (tried: Tried) => ReactNode }) {
  const [answer, act, isPending] = useActionState(action, undefined);
  useFocus(answer?.field ? "erreurs" : undefined, answer);
  const fault = (field: string) => (answer?.field === field ? answer.message : undefined);
  return (
    <form action={act} className="pv-stack" noValidate>
      {answer?.field ? (
        <ErrorSummary faults={[{ field: answer.field, message: answer.message }]} language={language} />
      ) : null}
      <div role="alert" className="pv-heard">
        {answer && !answer.field ? <Alert tone="danger" title={answer.message} /> : null}
      </div>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="version" value={version} />
      {children({ answer, fault, isPending })}
    </form>
  );
}
