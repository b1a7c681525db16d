import type { Answers } from "#lib/engine/condition.ts";
import type { Step } from "#lib/engine/procedure.ts";
import { everyQuestion } from "#lib/engine/questions.ts";
import { shownAnswer } from "#lib/engine/summary.ts";
import type { Language } from "#lib/engine/text.ts";
import { Locked } from "../form/locked.tsx";
import { filingWords } from "./words.ts";

/** What FranceConnect vouches for among this step’s answers, read-only and said to be so. */
export function VerifiedIdentity({ step, answers, language }: { step: Step; answers: Answers; language: Language }) {
  const words = filingWords[language];
  const fields = everyQuestion(step.fields, answers).filter(
    (field) => field.kind === "identity" && (field.required || answers[field.key]),
  );
  if (fields.length === 0) return null;
  return (
    <Locked source={words.locked} report={{ href: "/aide", label: words.error }}>
      {fields.map((field) => (
        <span className="pv-block" key={field.key}>
          <span className="pv-soft">{field.label[language]} </span>
          <strong>{shownAnswer(field, { answers, facts: {}, today: "" }, language) || words.unknown}</strong>
        </span>
      ))}
    </Locked>
  );
}
