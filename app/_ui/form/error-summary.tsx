import { useId } from "react";
import { plural } from "#lib/engine/numbers.ts";
import type { Language } from "#lib/engine/text.ts";

export type Fault = { field: string; message: string };

const title = {
  fr: (count: number) => plural(count, "fr", "Une réponse est à corriger", `${count} réponses sont à corriger`),
  en: (count: number) => plural(count, "en", "One answer needs correcting", `${count} answers need correcting`),
} as const satisfies Record<Language, (count: number) => string>;

/** At the top of the form: what is to be mended, each line leading to its field. `field` is the id of the control. */
export function ErrorSummary({
  faults,
  language,
  id = "erreurs",
}: {
  faults: readonly Fault[];
  language: Language;
  id?: string;
}) {
  const heading = useId();
  if (faults.length === 0) return null;
  return (
    <div className="ds-error-summary" id={id} role="alert" tabIndex={-1} aria-labelledby={heading}>
      <h2 id={heading}>{title[language](faults.length)}</h2>
      <ul className="ds-list">
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.message}`}>
            <a href={`#${fault.field}`}>{fault.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
