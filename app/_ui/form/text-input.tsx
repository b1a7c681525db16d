import type { ComponentProps, ReactNode } from "react";
import { Field, type FieldProps } from "./field.tsx";
import { fieldWiring, unitId } from "./field-wiring.ts";

type TextInputProps = FieldProps & { name: string; width?: "sm" | "md" | "plate" } & Omit<
    ComponentProps<"input">,
    "id" | "name" | "width"
  >;

const widths = { sm: "ds-input pv-w-sm", md: "ds-input pv-w-md", plate: "ds-input pv-plate-input" } as const;

export function TextInput({ id, label, hint, error, help, width, unit, ...rest }: TextInputProps) {
  const input = (
    <input
      type="text"
      className={width && !unit ? widths[width] : "ds-input"}
      id={id}
      autoComplete="off"
      {...fieldWiring({ id, hint, error, unit })}
      {...rest}
    />
  );
  return (
    <Field id={id} label={label} hint={hint} error={error} help={help}>
      {unit ? <Measured id={id} unit={unit} input={input} /> : input}
    </Field>
  );
}

/** What is counted stands beside the number. */
function Measured({ id, unit, input }: { id: string; unit: string; input: ReactNode }) {
  return (
    <div className="ds-field-affixes pv-w-sm">
      {input}
      <span className="ds-field-affix" id={unitId(id)}>
        {unit}
      </span>
    </div>
  );
}
