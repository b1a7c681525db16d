import { Checkbox } from "../form/checkbox.tsx";
import { Choice } from "../form/choice.tsx";
import { AddressField } from "./address-field.tsx";
import { ChoicesField } from "./choices-field.tsx";
import { DateField } from "./date-field.tsx";
import { Explanation } from "./explanation.tsx";
import { GroupField } from "./group-field.tsx";
import { LineField } from "./line-field.tsx";
import { PersonField } from "./person-field.tsx";
import { PlaceInput } from "./place-input.tsx";
import type { Asked, QuestionFieldProps } from "./question-props.ts";
import { wordsOf, yesNoOptions } from "./question-words.tsx";

/** One question of a definition, drawn by its kind. `wire` gives a control what ties it to the form. */
export function QuestionField({ field, ...rest }: QuestionFieldProps) {
  const { language, refusals, values, wire } = rest;
  const asked = wordsOf(field, language, refusals);
  const one = { name: field.key, defaultValue: values[field.key] };
  switch (field.kind) {
    case "text":
    case "long-text":
    case "integer":
    case "number":
    case "money":
    case "time":
      return <LineField field={field} {...rest} />;
    case "date":
    case "partial-date":
      return <DateField field={field} {...rest} />;
    case "commune":
      return <PlaceInput {...asked} {...one} source={communes(field)} wire={wire(field.key)} />;
    case "country":
      return <PlaceInput {...asked} {...one} source="/api/propositions/pays" wire={wire(field.key)} />;
    case "yes-no":
    case "choice":
      return (
        <Choice
          {...asked}
          name={field.key}
          value={values[field.key]}
          options={field.kind === "choice" ? optionsOf(field, language) : yesNoOptions[language]}
          input={wire(field.key)}
        />
      );
    case "choices":
      return <ChoicesField field={field} asked={asked} {...rest} />;
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
      return <AddressField field={field} {...rest} />;
    case "explanation":
      return <Explanation field={field} language={language} />;
    case "group":
      return (
        <GroupField field={field} draw={(part) => <QuestionField field={part} {...rest} key={part.key} />} {...rest} />
      );
    case "person":
      return (
        <PersonField field={field} draw={(part) => <QuestionField field={part} {...rest} key={part.key} />} {...rest} />
      );
  }
}

type Kind<Name extends Asked["kind"]> = Extract<Asked, { kind: Name }>;

const communes = ({ former }: Kind<"commune">): string =>
  `/api/propositions/${former ? "anciennes-communes" : "communes"}`;

const optionsOf = ({ options }: Kind<"choice">, language: QuestionFieldProps["language"]) =>
  options.map(({ value, label, hint }) => ({ value, label: label[language], hint: hint?.[language] }));
