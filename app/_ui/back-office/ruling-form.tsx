"use client";

import type { ReactNode } from "react";
import type { Text } from "#lib/engine/text.ts";
import { Button } from "../button.tsx";
import { ButtonLink } from "../button-link.tsx";
import { Question } from "../form/question.tsx";
import { TextArea } from "../form/text-area.tsx";
import { CaseForm, type CaseFormProps } from "./case-form.tsx";
import { tickedIn, typedIn } from "./form-answer.ts";

type Kind = "reject" | "close" | "reasons";
type RulingFormProps = CaseFormProps & {
  kind: Kind;
  grounds: readonly { code: string; label: string; basis: string }[];
  back: string;
  /** What goes with the decision, shown before it is taken. */
  children?: ReactNode;
};

const words = {
  grounds: { fr: "Motifs", en: "Grounds" },
  ground: { fr: "Motif", en: "Ground" },
  facts: { fr: "Faits", en: "Facts" },
  cancel: { fr: "Revenir au dossier", en: "Back to the case" },
} as const satisfies Record<string, Text>;

const inAnswer = {
  grounds: {
    fr: "Chacun est donné au demandeur avec son fondement en droit.",
    en: "Each is given to the applicant with its basis in law.",
  },
  facts: {
    fr: "Ce qui, dans ce dossier, s’opposait à la demande, en mots simples. Le demandeur les lit dans son espace.",
    en: "What, in this case, stood against the application, in plain words. The applicant reads them in their own pages.",
  },
} as const satisfies Record<string, Text>;
const inDecision = {
  grounds: {
    fr: "Chacun figure dans la décision avec son fondement en droit.",
    en: "Each is given in the decision with its basis in law.",
  },
  facts: {
    fr: "Ce que vous avez constaté dans ce dossier, en mots simples. Le demandeur les lit dans la décision.",
    en: "What you found in this case, in plain words. The applicant reads them in the decision.",
  },
} as const satisfies Record<string, Text>;

/** What becomes of what is written. */
const hints: Record<Kind, typeof inDecision | typeof inAnswer> = {
  reject: inDecision,
  close: inDecision,
  reasons: inAnswer,
};

const submits: Record<Kind, Text> = {
  reject: { fr: "Refuser la demande", en: "Reject the application" },
  reasons: { fr: "Donner ces motifs", en: "Give these reasons" },
  close: { fr: "Classer sans suite", en: "Close the case" },
};

/** What goes against the person, or why silence did: grounds of law, considerations of fact, nothing by default. */
export function RulingForm(props: RulingFormProps) {
  const { kind, action, reference, version, back, children, language } = props;
  return (
    <CaseForm action={action} reference={reference} version={version} language={language}>
      {({ answer, fault, isPending }) => (
        <>
          <Grounds {...props} ticked={tickedIn(answer, "motif")} error={fault("motif")} />
          <TextArea
            key={typedIn(answer, "faits") ?? ""}
            id="faits"
            name="faits"
            required
            label={words.facts[language]}
            hint={hints[kind].facts[language]}
            error={fault("faits")}
            defaultValue={typedIn(answer, "faits")}
          />
          {children}
          <div className="pv-row">
            <Button look={kind === "reasons" ? {} : { color: "danger" }} aria-disabled={isPending || undefined}>
              {submits[kind][language]}
            </Button>
            <ButtonLink href={back} look={{ variant: "tertiary", color: "neutral" }}>
              {words.cancel[language]}
            </ButtonLink>
          </div>
        </>
      )}
    </CaseForm>
  );
}

type GroundsProps = Pick<RulingFormProps, "kind" | "grounds" | "language"> & {
  ticked: readonly string[];
  error: string | undefined;
};

/** Several may refuse; one closes. */
function Grounds({ kind, grounds, language, ticked, error }: GroundsProps) {
  const label = kind === "close" ? words.ground : words.grounds;
  return (
    <Question id="motif" label={label[language]} hint={hints[kind].grounds[language]} error={error}>
      <div className="pv-grounds" key={ticked.join(" ")}>
        {grounds.map(({ code, label: ground, basis }, index) => {
          const id = index === 0 ? "motif" : `motif-${code}`;
          return (
            <div className="ds-field" key={code}>
              <input
                className="ds-input"
                type={kind === "close" ? "radio" : "checkbox"}
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
