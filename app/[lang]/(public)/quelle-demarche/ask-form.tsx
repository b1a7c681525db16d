import { Button } from "#app/_ui/button.tsx";
import { Choice, type ChoiceOption } from "#app/_ui/form/choice.tsx";
import type { Language } from "#lib/engine/text.ts";
import { lifeEventTitle } from "#lib/procedures/life-events.ts";
import type { Next } from "#lib/procedures/which-procedure.ts";
import { words } from "./words.ts";

type Asking = Extract<Next, { kind: "event" | "procedure" | "question" }>;
type Form = { next: Asking; given: Record<string, string>; language: Language };

/** One question, with what was answered before it. */
export function AskForm({ next, given, language }: Form) {
  const { name, label, hint, options } = questionOf(next, language);
  const kept = ["evenement", "demarche", ...next.asked.map(({ field }) => field.key)].filter((each) => each !== name);
  return (
    <form action="/quelle-demarche" className="pv-stack">
      {kept.map((each) =>
        given[each] === undefined || next.kind === "event" ? null : (
          <input key={each} type="hidden" name={each} value={given[each]} />
        ),
      )}
      {next.kind === "question" ? <p className="pv-soft">{next.procedure.title[language]}</p> : null}
      <Choice id={name} name={name} label={label} hint={hint} options={options} input={{ required: true }} />
      <Button>{words.goOn[language]}</Button>
    </form>
  );
}

type Question = { name: string; label: string; hint?: string | undefined; options: ChoiceOption[] };

const questionOf = (next: Asking, language: Language): Question => {
  switch (next.kind) {
    case "event":
      return {
        ...{ name: "evenement", label: words.event[language] },
        options: next.events.map((value) => ({ value, label: lifeEventTitle(value)[language] })),
      };
    case "procedure":
      return {
        ...{ name: "demarche", label: words.procedure[language] },
        options: next.procedures.map(({ slug, title }) => ({ value: slug, label: title[language] })),
      };
    case "question": {
      const { key, label, hint, options } = next.field;
      return {
        ...{ name: key, label: label[language], hint: hint?.[language] },
        options: options.map((each) => ({
          value: each.value,
          label: each.label[language],
          hint: each.hint?.[language],
        })),
      };
    }
  }
};
