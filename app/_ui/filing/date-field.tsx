import type { Field } from "#lib/engine/procedure.ts";
import { DateInput } from "../form/date-input.tsx";
import { datePartName } from "../form/date-parts.ts";
import type { QuestionFieldProps } from "./question-props.ts";
import { wordsOf } from "./question-words.tsx";
import { filingWords } from "./words.ts";

/** Three boxes; of a partial date the last one may be all that is known. */
export function DateField({
  field,
  language,
  refusals,
  values,
  wire,
}: QuestionFieldProps<Extract<Field, { kind: "date" | "partial-date" }>>) {
  const asked = wordsOf(field, language, refusals);
  const partial = field.kind === "partial-date" ? filingWords[language].partial : undefined;
  return (
    <DateInput
      {...asked}
      hint={asked.hint ?? partial}
      name={field.key}
      language={language}
      typed={{
        day: values[datePartName(field.key, "day")] ?? "",
        month: values[datePartName(field.key, "month")] ?? "",
        year: values[datePartName(field.key, "year")] ?? "",
      }}
      part={(part) => wire(datePartName(field.key, part))}
    />
  );
}
