import type { Field } from "#lib/engine/procedure.ts";
import { Checkbox } from "../form/checkbox.tsx";
import type { FieldProps } from "../form/field.tsx";
import { Question } from "../form/question.tsx";
import type { QuestionFieldProps } from "./question-props.ts";

type ChoicesFieldProps = QuestionFieldProps<Extract<Field, { kind: "choices" }>> & { asked: FieldProps };

/** Several answers among a few. The first box has the question’s id, so that an error leads to it. */
export function ChoicesField({ field, language, values, wire, asked }: ChoicesFieldProps) {
  return (
    <Question {...asked}>
      <div className="pv-choice">
        {field.options.map((option, index) => {
          const name = `${field.key}.${option.value}`;
          return (
            <Checkbox
              key={option.value}
              id={index === 0 ? asked.id : `${asked.id}-${option.value}`}
              label={option.label[language]}
              hint={option.hint?.[language]}
              name={name}
              value="yes"
              defaultChecked={values[name] === "yes"}
              {...wire(name)}
            />
          );
        })}
      </div>
    </Question>
  );
}
