import type { Field } from "#lib/engine/procedure.ts";
import { partsOfRow, rowsOf, rowTitle } from "#lib/engine/questions.ts";
import { countName } from "#lib/engine/rows.ts";
import { lowerFirst } from "#lib/engine/text.ts";
import { Button } from "../button.tsx";
import { FieldError } from "../form/field-error.tsx";
import { Help } from "../form/help.tsx";
import { Question } from "../form/question.tsx";
import { askedOf, type CompositeProps } from "./question-props.ts";
import { controlId } from "./raw-values.ts";
import { filingWords } from "./words.ts";

/** The same few questions as many times as needed. A row is added or removed by posting the form: with scripts or without, the server answers. */
export function GroupField({
  field,
  language,
  refusals,
  values,
  seen,
  draw,
}: CompositeProps<Extract<Field, { kind: "group" }>>) {
  const words = filingWords[language];
  const rows = rowsOf(field, values);
  const id = controlId(field.key);
  const refusal = refusals[field.key] ?? refusals[countName(field.key)];
  return (
    <Question id={id} label={field.label[language]} hint={field.hint?.[language]}>
      <input type="hidden" name={countName(field.key)} value={rows} />
      <div className="pv-stack">
        {Array.from({ length: rows }, (_, row) => `${field.key}.${row}`).map((name, row) => (
          <div className="pv-asked-row" key={name}>
            <Question id={controlId(name)} label={rowTitle(field, row)[language]}>
              <div className="pv-questions">
                {askedOf(partsOfRow(field, row)).filter(seen).map(draw)}
                {rows > field.min ? (
                  <p>
                    <Button look={{ variant: "tertiary" }} name="suite" value={`retirer:${name}`}>
                      {words.remove(lowerFirst(rowTitle(field, row)[language]))}
                    </Button>
                  </p>
                ) : null}
              </div>
            </Question>
          </div>
        ))}
        <FieldError id={id} error={refusal?.[language]} />
        {rows < field.max ? (
          <p>
            <Button look={{ variant: "secondary" }} id={id} name="suite" value={`ajouter:${field.key}`}>
              {words.add(lowerFirst(rowTitle(field, rows)[language]))}
            </Button>
          </p>
        ) : (
          <p id={id} className="pv-hint" tabIndex={-1}>
            {words.most(field.max)}
          </p>
        )}
      </div>
      {field.why ? <Help title={words.why}>{field.why[language]}</Help> : null}
    </Question>
  );
}
