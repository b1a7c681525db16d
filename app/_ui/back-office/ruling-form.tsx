"use client";

import { type ReactNode, useActionState, useEffect } from "react";
import type { Language, Text } from "#lib/engine/text.ts";
import { Alert } from "../alert.tsx";
import { Button } from "../button.tsx";
import { ButtonLink } from "../button-link.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { Question } from "../form/question.tsx";
import { TextArea } from "../form/text-area.tsx";
import { type FormAnswer, tickedIn, typedIn } from "./form-answer.ts";

type Kind = "reject" | "close";
type RulingFormProps = {
  kind: Kind;
  action: (previous: FormAnswer, form: FormData) => Promise<FormAnswer>;
  reference: string;
  version: number;
  grounds: readonly { code: string; label: string; basis: string }[];
  back: string;
  /** What goes with the decision, shown before it is taken. */
  children?: ReactNode;
  language: Language;
};

const words = {
  grounds: { fr: "Motifs", en: "Grounds" },
  ground: { fr: "Motif", en: "Ground" },
  groundsHint: {
    fr: "Chacun figure dans la décision avec son fondement en droit.",
    en: "Each is given in the decision with its basis in law.",
  },
  facts: { fr: "Faits", en: "Facts" },
  factsHint: {
    fr: "Ce que vous avez constaté dans ce dossier, en mots simples. Le demandeur les lit dans la décision.",
    en: "What you found in this case, in plain words. The applicant reads them in the decision.",
  },
  cancel: { fr: "Revenir au dossier", en: "Back to the case" },
} as const satisfies Record<string, Text>;

const submits: Record<Kind, Text> = {
  reject: { fr: "Refuser la demande", en: "Reject the application" },
  close: { fr: "Classer sans suite", en: "Close the case" },
};

/** A decision that goes against the person: grounds of law, considerations of fact, nothing by default. */
export function RulingForm(props: RulingFormProps) {
  const { kind, action, reference, version, back, children, language } = props;
  const [answer, act, isPending] = useActionState(action, undefined);
  useEffect(() => {
    if (answer?.field) document.getElementById("erreurs")?.focus();
  }, [answer]);
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
      <Grounds {...props} ticked={tickedIn(answer, "motif")} error={fault("motif")} />
      <TextArea
        key={typedIn(answer, "faits") ?? ""}
        id="faits"
        name="faits"
        required
        label={words.facts[language]}
        hint={words.factsHint[language]}
        error={fault("faits")}
        defaultValue={typedIn(answer, "faits")}
      />
      {children}
      <div className="pv-row">
        <Button look={{ color: "danger" }} aria-disabled={isPending || undefined}>
          {submits[kind][language]}
        </Button>
        <ButtonLink href={back} look={{ variant: "tertiary", color: "neutral" }}>
          {words.cancel[language]}
        </ButtonLink>
      </div>
    </form>
  );
}

type GroundsProps = Pick<RulingFormProps, "kind" | "grounds" | "language"> & {
  ticked: readonly string[];
  error: string | undefined;
};

/** Several may refuse; one closes. */
function Grounds({ kind, grounds, language, ticked, error }: GroundsProps) {
  const label = kind === "reject" ? words.grounds : words.ground;
  return (
    <Question id="motif" label={label[language]} hint={words.groundsHint[language]} error={error}>
      <div className="pv-grounds" key={ticked.join(" ")}>
        {grounds.map(({ code, label: ground, basis }, index) => {
          const id = index === 0 ? "motif" : `motif-${code}`;
          return (
            <div className="ds-field" key={code}>
              <input
                className="ds-input"
                type={kind === "reject" ? "checkbox" : "radio"}
                id={id}
                name="motif"
                value={code}
                defaultChecked={ticked.includes(code)}
                aria-describedby={`${id}-droit`}
              />
              <label className="ds-label" htmlFor={id} data-weight="regular">
                {ground}
              </label>
              <div data-field="description" id={`${id}-droit`} lang="fr">
                {basis}
              </div>
            </div>
          );
        })}
      </div>
    </Question>
  );
}
