import type { Refusals } from "#lib/engine/answers.ts";
import { formats } from "#lib/engine/formats.ts";
import type { Field } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { Checkbox } from "../form/checkbox.tsx";
import { Choice } from "../form/choice.tsx";
import { DateInput } from "../form/date-input.tsx";
import { datePartName } from "../form/date-parts.ts";
import { Help } from "../form/help.tsx";
import { TextInput } from "../form/text-input.tsx";
import { AddressField } from "./address-field.tsx";
import type { Asked, QuestionFieldProps } from "./question-props.ts";
import { controlId } from "./raw-values.ts";
import { filingWords } from "./words.ts";

/** One question of a definition, drawn by its kind. `wire` gives a control what ties it to the form. */
export function QuestionField({ field, language, refusals, values, wire }: QuestionFieldProps) {
  const asked = wordsOf(field, language, refusals);
  switch (field.kind) {
    case "text":
      return (
        <TextInput
          {...asked}
          {...textLook(field)}
          maxLength={formats[field.format].maxLength * 2}
          name={field.key}
          defaultValue={values[field.key]}
          {...wire(field.key)}
        />
      );
    case "integer":
      return (
        <TextInput
          {...asked}
          width="sm"
          inputMode="numeric"
          name={field.key}
          defaultValue={values[field.key]}
          {...wire(field.key)}
        />
      );
    case "time":
      return <TextInput {...asked} width="sm" name={field.key} defaultValue={values[field.key]} {...wire(field.key)} />;
    case "date":
      return (
        <DateInput
          {...asked}
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
    case "choice":
      return (
        <Choice
          {...asked}
          name={field.key}
          value={values[field.key]}
          options={field.options.map((option) => ({
            value: option.value,
            label: option.label[language],
            hint: option.hint?.[language],
          }))}
          input={wire(field.key)}
        />
      );
    case "consent":
      return (
        <Checkbox
          id={asked.id}
          label={asked.label}
          hint={field.why?.[language]}
          error={asked.error}
          name={field.key}
          value="yes"
          defaultChecked={values[field.key] === "yes"}
          {...wire(field.key)}
        />
      );
    case "address":
      return <AddressField field={field} language={language} refusals={refusals} values={values} wire={wire} />;
  }
}

const textLook = (field: Extract<Field, { kind: "text" }>) => {
  const { inputMode } = formats[field.format];
  return {
    ...(field.format === "plate" ? { width: "plate" as const, spellCheck: false, autoCapitalize: "characters" } : {}),
    ...(inputMode ? { inputMode } : {}),
    ...(field.autocomplete ? { autoComplete: field.autocomplete } : {}),
  };
};

const wordsOf = (field: Asked, language: Language, refusals: Refusals) => ({
  id: controlId(field.key),
  label: field.label[language],
  hint: field.hint?.[language],
  error: refusals[field.key]?.[language],
  help: field.why ? <Help title={filingWords[language].why}>{field.why[language]}</Help> : undefined,
});
