import type { Field } from "#lib/engine/procedure.ts";
import { partsOf } from "#lib/engine/questions.ts";
import { Help } from "../form/help.tsx";
import { Question } from "../form/question.tsx";
import { askedOf, type CompositeProps } from "./question-props.ts";
import { controlId } from "./raw-values.ts";
import { filingWords } from "./words.ts";

/** What is asked of a person; what the identity provider vouches for is shown apart, and not asked. */
export function PersonField({
  field,
  language,
  values,
  seen,
  draw,
}: CompositeProps<Extract<Field, { kind: "person" }>>) {
  return (
    <Question id={controlId(field.key)} label={field.label[language]} hint={field.hint?.[language]}>
      <div className="pv-questions">{askedOf(partsOf(field, values)).filter(seen).map(draw)}</div>
      {field.why ? <Help title={filingWords[language].why}>{field.why[language]}</Help> : null}
    </Question>
  );
}
