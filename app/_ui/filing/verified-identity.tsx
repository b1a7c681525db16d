import { formatDate, isDay } from "#lib/engine/calendar.ts";
import type { Answers } from "#lib/engine/condition.ts";
import type { Step } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { Locked } from "../form/locked.tsx";
import { filingWords } from "./words.ts";

/** What FranceConnect vouches for among this step’s answers, read-only and said to be so. */
export function VerifiedIdentity({ step, answers, language }: { step: Step; answers: Answers; language: Language }) {
  const words = filingWords[language];
  const fields = step.fields.filter((field) => field.kind === "identity" && (field.required || answers[field.key]));
  if (fields.length === 0) return null;
  return (
    <Locked source={words.locked} report={{ href: "/aide", label: words.error }}>
      {fields.map((field) => (
        <span className="pv-block" key={field.key}>
          <span className="pv-soft">{field.label[language]} </span>
          <strong>{shownClaim(answers[field.key], language)}</strong>
        </span>
      ))}
    </Locked>
  );
}

/** A birth date may be partial (1992-00-00): then it is shown as it came. */
const shownClaim = (value: string | undefined, language: Language): string => {
  if (!value) return filingWords[language].unknown;
  return isDay(value) ? formatDate(value, language) : value;
};
