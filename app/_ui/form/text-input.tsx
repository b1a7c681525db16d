import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";
import { fieldWiring } from "./field-wiring.ts";

type TextInputProps = FieldProps & { name: string; width?: "sm" | "md" | "plate" } & Omit<
    ComponentProps<"input">,
    "id" | "name" | "width"
  >;

const widths = { sm: "ds-input pv-w-sm", md: "ds-input pv-w-md", plate: "ds-input pv-plate-input" } as const;

export function TextInput({ id, label, hint, error, help, width, ...rest }: TextInputProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} help={help}>
      <input
        type="text"
        className={width ? widths[width] : "ds-input"}
        id={id}
        autoComplete="off"
        {...fieldWiring({ id, hint, error })}
        {...rest}
      />
    </Field>
  );
}
