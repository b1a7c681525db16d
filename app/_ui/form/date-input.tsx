import type { ComponentProps } from "react";
import type { Language, Text } from "#lib/engine/text.ts";
import { type DatePart, datePartName, dateParts, datePartsOf } from "./date-parts.ts";
import type { FieldProps } from "./field.tsx";
import { Question } from "./question.tsx";

type DateInputProps = FieldProps & {
  name: string;
  language: Language;
  /** A day written YYYY-MM-DD. */
  value?: string | undefined;
  /** What was typed, when it was refused; wins over `value`. */
  typed?: Record<DatePart, string> | undefined;
  /** Attributes of one box, for a form library. */
  part?: (part: DatePart) => ComponentProps<"input">;
  /** A person’s own date of birth lets the browser fill it in. */
  autoComplete?: "bday";
};

const labels: Record<DatePart, Text> = {
  day: { fr: "Jour", en: "Day" },
  month: { fr: "Mois", en: "Month" },
  year: { fr: "Année", en: "Year" },
};

/** Three boxes to type in, which every browser and screen reader agrees on. The first has the question’s id. */
export function DateInput({ id, name, language, value, typed, part, autoComplete, error, ...asked }: DateInputProps) {
  const shown = typed ?? datePartsOf(value);
  return (
    <Question id={id} error={error} {...asked}>
      <div className="pv-date">
        {dateParts.map((which) => {
          const box = which === "day" ? id : `${id}-${which}`;
          return (
            <div key={which}>
              <label htmlFor={box}>{labels[which][language]}</label>
              <input
                className="ds-input"
                type="text"
                inputMode="numeric"
                id={box}
                name={datePartName(name, which)}
                defaultValue={shown[which]}
                maxLength={which === "year" ? 4 : 2}
                autoComplete={autoComplete ? `${autoComplete}-${which}` : "off"}
                aria-invalid={error ? true : undefined}
                {...part?.(which)}
              />
            </div>
          );
        })}
      </div>
    </Question>
  );
}
