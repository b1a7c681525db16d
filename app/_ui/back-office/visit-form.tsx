"use client";

import { formatInstant, formatTime, parisDay } from "#lib/engine/calendar.ts";
import type { Text } from "#lib/engine/text.ts";
import { Button } from "../button.tsx";
import { ButtonLink } from "../button-link.tsx";
import { DateInput } from "../form/date-input.tsx";
import { datePartName, dateParts } from "../form/date-parts.ts";
import { TextInput } from "../form/text-input.tsx";
import { CaseForm, type CaseFormProps } from "./case-form.tsx";
import { type FormAnswer, typedIn } from "./form-answer.ts";

type VisitFormProps = CaseFormProps & {
  /** The visit that stands. */
  visitAt: Date | undefined;
  back: string;
};

const words = {
  day: { fr: "Jour", en: "Day" },
  dayHint: {
    fr: "Un jour ouvré, dans deux jours au plus tôt : le demandeur doit pouvoir s’organiser.",
    en: "A working day, in two days at the earliest: the applicant needs time to prepare.",
  },
  time: { fr: "Heure", en: "Time" },
  timeHint: { fr: "Entre 08:00 et 18:00, par exemple 10:30.", en: "Between 08:00 and 18:00, for instance 10:30." },
  standing: { fr: "Visite prévue le", en: "Visit planned for" },
  set: { fr: "Prévenir le demandeur", en: "Tell the applicant" },
  call: { fr: "Annuler la visite", en: "Call the visit off" },
  cancel: { fr: "Revenir au dossier", en: "Back to the case" },
} as const satisfies Record<string, Text>;

/** Set, move or call off: the person is told at once, in their file and by e-mail. */
export function VisitForm({ visitAt, back, language, ...form }: VisitFormProps) {
  return (
    <CaseForm {...form} language={language}>
      {({ answer, fault }) => (
        <>
          {visitAt ? (
            <p>
              {words.standing[language]} <b>{formatInstant(visitAt, language)}</b>.
            </p>
          ) : null}
          <div className="pv-stack" key={JSON.stringify(answer?.values)}>
            <DateInput
              id="jour"
              name="jour"
              language={language}
              label={words.day[language]}
              hint={words.dayHint[language]}
              error={fault("jour")}
              value={visitAt && parisDay(visitAt)}
              typed={answer && typedDay(answer)}
            />
            <TextInput
              id="heure"
              name="heure"
              width="sm"
              label={words.time[language]}
              hint={words.timeHint[language]}
              error={fault("heure")}
              defaultValue={typedIn(answer, "heure") ?? (visitAt && formatTime(visitAt, "en"))}
            />
          </div>
          <div className="pv-row">
            <Button name="geste" value="set">
              {words.set[language]}
            </Button>
            {visitAt ? (
              <Button name="geste" value="cancel" look={{ variant: "secondary", color: "danger" }}>
                {words.call[language]}
              </Button>
            ) : null}
            <ButtonLink href={back} look={{ variant: "tertiary", color: "neutral" }}>
              {words.cancel[language]}
            </ButtonLink>
          </div>
        </>
      )}
    </CaseForm>
  );
}

const typedDay = (answer: FormAnswer) => {
  const [day = "", month = "", year = ""] = dateParts.map((part) => typedIn(answer, datePartName("jour", part)));
  return { day, month, year };
};
