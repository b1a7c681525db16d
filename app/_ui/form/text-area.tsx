import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";
import { fieldWiring } from "./field-wiring.ts";

type TextAreaProps = FieldProps & { name: string } & Omit<ComponentProps<"textarea">, "id" | "name">;

export function TextArea({ id, label, hint, error, help, ...rest }: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} help={help}>
      <textarea className="ds-input" id={id} rows={5} {...fieldWiring({ id, hint, error })} {...rest} />
    </Field>
  );
}
