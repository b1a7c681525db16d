import { addressParts } from "#lib/engine/answers.ts";
import type { Field } from "#lib/engine/procedure.ts";
import { Question } from "../form/question.tsx";
import { TextInput } from "../form/text-input.tsx";
import { PlaceInput } from "./place-input.tsx";
import type { QuestionFieldProps } from "./question-props.ts";
import { controlId } from "./raw-values.ts";
import { filingWords } from "./words.ts";

const browserNames: Record<(typeof addressParts)[number], string> = {
  recipientDetail: "address-line2",
  building: "address-line3",
  street: "address-line1",
  locality: "off",
  postcode: "postal-code",
  city: "address-level2",
};

/** A French postal address, part by part, as the envelope will carry it. */
export function AddressField({
  field,
  language,
  refusals,
  values,
  wire,
  put,
}: QuestionFieldProps<Extract<Field, { kind: "address" }>>) {
  return (
    <Question id={controlId(field.key)} label={field.label[language]} hint={field.why?.[language]}>
      <div className="pv-stack">
        {addressParts.map((part) => {
          const name = `${field.key}.${part}`;
          if (part === "street" && field.completion)
            return (
              <PlaceInput
                key={part}
                id={controlId(name)}
                name={name}
                label={filingWords[language][part]}
                error={refusals[name]?.[language]}
                autoComplete={browserNames[part]}
                maxLength={200}
                defaultValue={values[name]}
                source="/api/propositions/adresses"
                wire={wire(name)}
                onTake={(taken) => {
                  for (const [each, value] of partsIn(taken)) put(`${field.key}.${each}`, value);
                }}
              />
            );
          return (
            <TextInput
              key={part}
              id={controlId(name)}
              name={name}
              label={filingWords[language][part]}
              error={refusals[name]?.[language]}
              autoComplete={browserNames[part]}
              {...(part === "postcode"
                ? { width: "sm" as const, inputMode: "numeric" as const, maxLength: 10 }
                : { maxLength: 200 })}
              defaultValue={values[name]}
              {...wire(name)}
            />
          );
        })}
      </div>
    </Question>
  );
}

/** “18 Rue des Lilas 93100 Montreuil”, as a geocoder writes it. */
const partsIn = (label: string): [string, string][] => {
  const [, street, postcode, city] = /^(.*\S)\s+(\d{5})\s+(.+)$/.exec(label) ?? [];
  return street && postcode && city
    ? [
        ["street", street],
        ["postcode", postcode],
        ["city", city],
      ]
    : [];
};
