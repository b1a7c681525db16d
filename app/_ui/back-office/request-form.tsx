"use client";

import type { Text } from "#lib/engine/text.ts";
import { Button } from "../button.tsx";
import { ButtonLink } from "../button-link.tsx";
import { DateInput } from "../form/date-input.tsx";
import { datePartName, dateParts } from "../form/date-parts.ts";
import { Question } from "../form/question.tsx";
import { TextArea } from "../form/text-area.tsx";
import type { AskableThing, CorrectableGround } from "./askable.ts";
import { CaseForm, type CaseFormProps } from "./case-form.tsx";
import { type FormAnswer, typedIn } from "./form-answer.ts";
import { RequestedThing } from "./requested-thing.tsx";

type RequestFormProps = CaseFormProps & {
  things: readonly AskableThing[];
  grounds: readonly CorrectableGround[];
  dueOn: string;
  back: string;
};

const words = {
  documents: { fr: "Documents à fournir de nouveau", en: "Documents to be provided again" },
  answers: { fr: "Réponses à corriger", en: "Answers to be corrected" },
  message: { fr: "Message d’accompagnement", en: "Covering message" },
  messageHint: { fr: "Facultatif. Il précède la liste.", en: "Optional. It comes before the list." },
  due: { fr: "À fournir avant le", en: "To be provided by" },
  dueHint: {
    fr: "Le délai au terme duquel le silence vaut décision est suspendu jusqu’à cette date, ou jusqu’à la réponse si elle vient plus tôt (CRPA, article L114-5).",
    en: "The period after which silence becomes a decision is suspended until that date, or until the answer if it comes sooner (CRPA, article L114-5).",
  },
  send: { fr: "Envoyer la demande de complément", en: "Send the request" },
  cancel: { fr: "Revenir au dossier", en: "Back to the case" },
} as const satisfies Record<string, Text>;

/** Thing by thing, each with its ground and a wording that can be changed. */
export function RequestForm({ action, reference, version, dueOn, back, language, ...asked }: RequestFormProps) {
  return (
    <CaseForm action={action} reference={reference} version={version} language={language}>
      {({ answer, fault }) => (
        <>
          <div className="pv-stack" key={JSON.stringify(answer?.values)}>
            <Things
              id="demande"
              kind="document"
              label={words.documents}
              {...asked}
              {...{ answer, language }}
              error={fault("demande")}
            />
            <Things
              id="reponses"
              kind="field"
              label={words.answers}
              {...asked}
              {...{ answer, language }}
              error={undefined}
            />
            <TextArea
              id="message"
              name="message"
              rows={3}
              label={words.message[language]}
              hint={words.messageHint[language]}
              defaultValue={typedIn(answer, "message")}
            />
            <DateInput
              id="echeance"
              name="echeance"
              language={language}
              label={words.due[language]}
              hint={words.dueHint[language]}
              error={fault("echeance")}
              value={dueOn}
              typed={answer && typedDate(answer)}
            />
          </div>
          <div className="pv-row">
            <Button>{words.send[language]}</Button>
            <ButtonLink href={back} look={{ variant: "tertiary", color: "neutral" }}>
              {words.cancel[language]}
            </ButtonLink>
          </div>
        </>
      )}
    </CaseForm>
  );
}

const typedDate = (answer: FormAnswer) => {
  const [day = "", month = "", year = ""] = dateParts.map((part) => typedIn(answer, datePartName("echeance", part)));
  return { day, month, year };
};

type ThingsProps = Pick<RequestFormProps, "things" | "grounds" | "language"> & {
  id: string;
  kind: AskableThing["kind"];
  label: Text;
  answer: FormAnswer;
  error: string | undefined;
};

function Things({ id, kind, label, things, grounds, answer, error, language }: ThingsProps) {
  return (
    <Question id={id} label={label[language]} error={error}>
      <div className="pv-things">
        {things
          .filter((thing) => thing.kind === kind)
          .map((thing, index) => (
            <RequestedThing
              key={thing.key}
              id={index === 0 ? id : `${id}-${thing.key}`}
              thing={thing}
              grounds={grounds}
              answer={answer}
              language={language}
            />
          ))}
      </div>
    </Question>
  );
}
