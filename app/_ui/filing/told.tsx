import { namesOf } from "#lib/engine/answers.ts";
import type { Answers, Facts } from "#lib/engine/condition.ts";
import { providerOf } from "#lib/engine/fill.ts";
import type { Field, Lookup } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { Icon } from "../icon.tsx";
import { Found } from "./found.tsx";
import { filingWords } from "./words.ts";

type ToldProps = {
  field: Field;
  lookups: readonly Lookup[];
  answers: Answers;
  facts: Facts;
  language: Language;
};

/** What registers say about an answer: who it comes from, as long as it is what they said, and what they know because of it. */
export function Told({ field, lookups, answers, facts, language }: ToldProps) {
  const names = namesOf(field, answers);
  const provider = providerOf(lookups, names, answers, facts);
  return (
    <>
      {provider ? (
        <p className="pv-found">
          <Icon name="check" />
          {filingWords[language].provided(provider[language])}
        </p>
      ) : null}
      <Found
        lookups={lookups.filter(({ needs: [first = ""] }) => names.includes(first))}
        facts={facts}
        language={language}
      />
    </>
  );
}
