import type { ComponentProps, ReactNode } from "react";
import { FieldError } from "./field-error.tsx";
import { type Asked, fieldWiring, hintId } from "./field-wiring.ts";

type CheckboxProps = Asked & { name: string; label: ReactNode } & Omit<ComponentProps<"input">, "id" | "name" | "type">;

export function Checkbox({ id, label, hint, error, ...rest }: CheckboxProps) {
  return (
    <div>
      <div className="ds-field">
        <input className="ds-input" type="checkbox" id={id} {...fieldWiring({ id, hint, error })} {...rest} />
        <label className="ds-label" htmlFor={id} data-weight="regular">
          {label}
        </label>
        {hint ? (
          <div data-field="description" id={hintId(id)}>
            {hint}
          </div>
        ) : null}
      </div>
      <FieldError id={id} error={error} />
    </div>
  );
}
