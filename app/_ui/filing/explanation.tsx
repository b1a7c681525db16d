import type { Field } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";

/** Words between two questions. */
export function Explanation({
  field,
  language,
}: {
  field: Extract<Field, { kind: "explanation" }>;
  language: Language;
}) {
  return (
    <div className="pv-explanation">
      <p>
        <strong>{field.label[language]}</strong>
      </p>
      {field.words[language].split("\n").map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
