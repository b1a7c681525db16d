import { formats } from "#lib/engine/formats.ts";
import type { Field } from "#lib/engine/procedure.ts";
import { TextArea } from "../form/text-area.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { QuestionFieldProps } from "./question-props.ts";
import { wordsOf } from "./question-words.tsx";
import { filingWords } from "./words.ts";

type Typed = Extract<Field, { kind: "text" | "long-text" | "integer" | "number" | "money" | "time" }>;

/** What is typed in one box. */
export function LineField({ field, language, refusals, values, wire }: QuestionFieldProps<Typed>) {
  const box = {
    ...wordsOf(field, language, refusals),
    name: field.key,
    defaultValue: values[field.key],
    ...wire(field.key),
  };
  switch (field.kind) {
    case "text":
      return <TextInput {...box} {...textLook(field)} maxLength={formats[field.format].maxLength * 2} />;
    case "long-text":
      return <TextArea {...box} maxLength={field.maxLength * 2} />;
    case "integer":
      return <TextInput {...box} unit={field.unit} width="sm" inputMode="numeric" />;
    case "number":
      return <TextInput {...box} unit={field.unit} width="sm" inputMode="decimal" />;
    case "money":
      return <TextInput {...box} hint={box.hint ?? filingWords[language].euros} width="sm" inputMode="decimal" />;
    case "time":
      return <TextInput {...box} width="sm" />;
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
