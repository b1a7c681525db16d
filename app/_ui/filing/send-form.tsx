"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useState, useTransition } from "react";
import type { Step } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import type { SendingRefused } from "#lib/web/sending.ts";
import { Alert } from "../alert.tsx";
import { Button } from "../button.tsx";
import { ButtonLink } from "../button-link.tsx";
import { Checkbox } from "../form/checkbox.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { useFocus } from "../form/use-focus.ts";
import { postForm } from "../patience/post-form.ts";
import { isRecord, isText } from "../what-came.ts";
import { controlId } from "./raw-values.ts";
import { filingWords } from "./words.ts";

type SendFormProps = {
  slug: string;
  step: Step;
  language: Language;
  /** However often the button is clicked, this key files once. */
  submissionKey: string;
  /** What the last sending was refused for. */
  refused: SendingRefused;
  previous: string | undefined;
};

/** Sent without leaving the page, which waits for a network that is cut; by the browser itself without scripts. Both lead to the same place. */
export function SendForm({ slug, step, language, submissionKey, refused, previous }: SendFormProps) {
  const words = filingWords[language];
  const { faults } = refused;
  const router = useRouter();
  const [said, say] = useState("");
  const notice = said || refused.notice;
  const [isPending, start] = useTransition();
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { currentTarget: form, nativeEvent } = event;
    if (isPending) return;
    start(async () => {
      const posted = await postForm(form, nativeEvent.submitter);
      start(() => {
        say(posted && "refused" in posted ? posted.refused : "");
        if (posted && "said" in posted) goOn(posted.said, router);
      });
    });
  };
  useFocus(faults.length > 0 ? "erreurs" : undefined, faults);
  return (
    <form
      id="envoi"
      className="pv-questions"
      method="post"
      action={`/api/demarches/${slug}/envoi`}
      onSubmit={send}
      noValidate
    >
      <ErrorSummary
        language={language}
        faults={faults.map(({ name, message }) => ({ field: controlId(name), message }))}
      />
      <div role="alert" className="pv-heard">
        {notice ? (
          <Alert tone="danger">
            <p>{notice}</p>
          </Alert>
        ) : null}
      </div>
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
            error={faults.find(({ name }) => name === field.key)?.message}
          />
        ) : null,
      )}
      <div className="pv-actions">
        <Button aria-disabled={isPending || undefined}>{words.send}</Button>
        {previous ? (
          <ButtonLink href={previous} look={{ variant: "secondary" }}>
            {words.previous}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}

/** To the page that a sending leads to; refused, to this one, drawn again even where it said the same. */
const goOn = (said: unknown, router: ReturnType<typeof useRouter>): void => {
  if (!isRecord(said) || !isText(said.next)) return;
  const isHere = new URL(said.next, location.href).pathname === location.pathname;
  if (isHere) {
    router.replace(said.next);
    router.refresh();
  } else router.push(said.next);
};
