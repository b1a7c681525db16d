import type { ReactNode } from "react";
import { FieldError } from "./field-error.tsx";
import { type Asked, hintId } from "./field-wiring.ts";

export type FieldProps = Asked & {
  label: ReactNode;
  /** Example, or help that is opened on demand, after the control. */
  help?: ReactNode;
};

/** A question with one control, given as children and wired with `fieldWiring`. */
export function Field({ id, label, hint, error, help, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className="ds-field" data-invalid={error ? true : undefined}>
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <div data-field="description" id={hintId(id)}>
          {hint}
        </div>
      ) : null}
      {children}
      <FieldError id={id} error={error} />
      {help}
    </div>
  );
}
