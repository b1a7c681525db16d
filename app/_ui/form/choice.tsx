import type { ComponentProps, ReactNode } from "react";
import type { FieldProps } from "./field.tsx";
import { Question } from "./question.tsx";

export type ChoiceOption = { value: string; label: string; hint?: string | undefined };

type ChoiceProps = FieldProps & {
  name: string;
  options: readonly ChoiceOption[];
  value?: string | undefined;
  /** Spread on each radio, for a form library. */
  input?: Omit<ComponentProps<"input">, "id" | "name" | "value" | "type">;
  /** What the answer opens: shown below, set in. */
  nested?: ReactNode;
};

/** One answer among a few. The first radio has the question’s id, so that an error leads to it. */
export function Choice({ id, name, options, value, input, nested, error, ...asked }: ChoiceProps) {
  return (
    <Question id={id} error={error} {...asked}>
      <div className="pv-choice">
        {options.map((option, index) => {
          const radio = index === 0 ? id : `${id}-${option.value}`;
          return (
            <div className="ds-field" data-variant="outline" key={option.value}>
              <input
                className="ds-input"
                type="radio"
                id={radio}
                name={name}
                value={option.value}
                defaultChecked={value === undefined ? undefined : value === option.value}
                aria-invalid={error ? true : undefined}
                aria-describedby={option.hint ? `${radio}-aide` : undefined}
                {...input}
              />
              <label className="ds-label" htmlFor={radio} data-weight="regular">
                {option.label}
              </label>
              {option.hint ? (
                <div data-field="description" id={`${radio}-aide`}>
                  {option.hint}
                </div>
              ) : null}
            </div>
          );
        })}
      </div>
      {nested ? <div className="pv-nested">{nested}</div> : null}
    </Question>
  );
}
