import type { ComponentProps } from "react";
import { addressParts, type Refusals } from "#lib/engine/answers.ts";
import { formats } from "#lib/engine/formats.ts";
import type { Field } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { Checkbox } from "../form/checkbox.tsx";
import { Choice } from "../form/choice.tsx";
import { DateInput } from "../form/date-input.tsx";
import { datePartName } from "../form/date-parts.ts";
import { Help } from "../form/help.tsx";
import { Question } from "../form/question.tsx";
import { TextInput } from "../form/text-input.tsx";
import { controlId } from "./raw-values.ts";
import { filingWords } from "./words.ts";

type Wire = (name: string) => ComponentProps<"input">;
type QuestionFieldProps = { field: Exclude<Field, { kind: "identity" }>; language: Language; refusals: Refusals; values: Record<string, string>; wire: Wire };

/** One question of a definition, drawn by its kind. `wire` gives a control what ties it to the form. */
export function QuestionField({ field, language, refusals, values, wire }: QuestionFieldProps) {
  const asked = {
    id: controlId(field.key),
    label: field.label[language],
    hint: field.hint?.[language],
    error: refusals[field.key]?.[language],
    help: field.why ? <Help title={filingWords[language].why}>{field.why[language]}</Help> : undefined,
  };
  switch (field.kind) {
    case "text":
      return <TextInput {...asked} {...textLook(field)} maxLength={formats[field.format].maxLength * 2} name={field.key} defaultValue={values[field.key]} {...wire(field.key)} />;
    case "integer":
      return <TextInput {...asked} width="sm" inputMode="numeric" name={field.key} defaultValue={values[field.key]} {...wire(field.key)} />;
    case "time":
      return <TextInput {...asked} width="sm" name={field.key} defaultValue={values[field.key]} {...wire(field.key)} />;
    case "date":
      return <DateInput {...asked} name={field.key} language={language} typed={{ day: values[datePartName(field.key, "day")] ?? "", month: values[datePartName(field.key, "month")] ?? "", year: values[datePartName(field.key, "year")] ?? "" }} part={(part) => wire(datePartName(field.key, part))} />;
    case "choice":
      return <Choice {...asked} name={field.key} value={values[field.key]} options={field.options.map((option) => ({ value: option.value, label: option.label[language], hint: option.hint?.[language] }))} input={wire(field.key)} />;
    case "consent":
      return <Checkbox id={asked.id} label={asked.label} hint={field.why?.[language]} error={asked.error} name={field.key} value="yes" defaultChecked={values[field.key] === "yes"} {...wire(field.key)} />;
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

const browserNames: Record<(typeof addressParts)[number], string> = {
  recipientDetail: "address-line2",
  building: "address-line3",
  street: "address-line1",
  locality: "off",
  postcode: "postal-code",
  city: "address-level2",
};

function AddressField({ field, language, refusals, values, wire }: QuestionFieldProps) {
  return (
    <Question id={controlId(field.key)} label={field.label[language]} hint={field.why?.[language]}>
      <div className="pv-stack">
        {addressParts.map((part) => {
          const name = `${field.key}.${part}`;
          return (
            <TextInput
              key={part}
              id={controlId(name)}
              name={name}
              label={filingWords[language][part]}
              error={refusals[name]?.[language]}
              autoComplete={browserNames[part]}
              {...(part === "postcode" ? { width: "sm" as const, inputMode: "numeric" as const, maxLength: 10 } : { maxLength: 200 })}
              defaultValue={values[name]}
              {...wire(name)}
            />
          );
        })}
      </div>
    </Question>
  );
}
