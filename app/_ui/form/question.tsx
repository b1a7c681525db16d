import type { ReactNode } from "react";
import type { FieldProps } from "./field.tsx";
import { FieldError } from "./field-error.tsx";
import { errorId, hintId } from "./field-wiring.ts";

/** A question with several controls: a legend instead of a label. */
export function Question({ id, label, hint, error, help, children }: FieldProps & { children: ReactNode }) {
  const described = [hint ? hintId(id) : "", error ? errorId(id) : ""].filter(Boolean).join(" ");
  return (
    <fieldset className="ds-fieldset" aria-describedby={described || undefined}>
      <legend className="ds-label">{label}</legend>
      {hint ? (
        <p className="pv-hint" id={hintId(id)}>
          {hint}
        </p>
      ) : null}
      {children}
      <FieldError id={id} error={error} />
      {help}
    </fieldset>
  );
}
