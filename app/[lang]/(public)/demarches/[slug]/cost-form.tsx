import { Button } from "#app/_ui/button.tsx";
import { DateInput } from "#app/_ui/form/date-input.tsx";
import { Select } from "#app/_ui/form/select.tsx";
import { TextInput } from "#app/_ui/form/text-input.tsx";
import type { Language } from "#lib/engine/text.ts";
import type { CostQuestion } from "./cost-questions.ts";
import { words } from "./words.ts";

type Form = {
  slug: string;
  questions: readonly CostQuestion[];
  language: Language;
  values?: Readonly<Record<string, string>>;
};

/** A form that only asks for a page: its address can be shared, and names nobody. */
export function CostForm({ slug, questions, language, values = {} }: Form) {
  return (
    <form className="pv-cost-form" action={`/demarches/${slug}/cout`}>
      {questions.map((question) => (
        <Asked key={question.path} question={question} language={language} value={values[question.name] ?? ""} />
      ))}
      <div className="pv-cost-send">
        <Button look={{ variant: "secondary" }}>{words.compute[language]}</Button>
      </div>
    </form>
  );
}

function Asked({ question, language, value }: { question: CostQuestion; language: Language; value: string }) {
  const { name, label, hint, optional } = question;
  const said = { id: name, name, label: label[language], hint: hint?.[language] };
  if (question.kind === "day") return <DateInput {...said} language={language} value={value} />;
  const asked = { ...said, required: !optional, defaultValue: value };
  if (question.kind === "choice") {
    const options = question.options.map((option) => ({
      ...{ value: option.value, label: option.label[language] },
      // The same in both languages: a French name.
      lang: language !== "fr" && option.label.en === option.label.fr ? "fr" : undefined,
    }));
    return <Select {...asked} options={[{ value: "", label: words.choose[language] }, ...options]} />;
  }
  return <TextInput {...asked} inputMode="decimal" maxLength={10} width="sm" />;
}
