import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";
import { fieldWiring } from "./field-wiring.ts";

export type Option = { value: string; label: string; lang?: string | undefined };

type SelectProps = FieldProps & { name: string; options: readonly Option[] } & Omit<
    ComponentProps<"select">,
    "id" | "name"
  >;

export function Select({ id, label, hint, error, help, options, ...rest }: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} help={help}>
      <select className="ds-input" id={id} {...fieldWiring({ id, hint, error })} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
