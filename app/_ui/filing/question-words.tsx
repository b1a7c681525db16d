import type { Refusals } from "#lib/engine/answers.ts";
import { yesNo } from "#lib/engine/summary.ts";
import { colon, type Language, type Text } from "#lib/engine/text.ts";
import type { ChoiceOption } from "../form/choice.tsx";
import { Help } from "../form/help.tsx";
import type { Asked } from "./question-props.ts";
import { controlId } from "./raw-values.ts";
import { filingWords } from "./words.ts";

/** What is said around a control: its question, help, an example, why it is asked, what is wrong. */
export const wordsOf = (field: Asked, language: Language, refusals: Refusals) => ({
  id: controlId(field.key),
  label: field.label[language],
  hint: hintOf(field, language),
  error: refusals[field.key]?.[language],
  help: field.why ? <Help title={filingWords[language].why}>{field.why[language]}</Help> : undefined,
});

/** The example is said once: a definition may have put it in the hint. */
const hintOf = ({ hint, example }: Asked, language: Language): string | undefined => {
  const said = hint?.[language] ?? "";
  const such = typeof example === "object" ? example[language] : (example ?? "");
  if (such === "" || said.includes(such)) return said || undefined;
  return `${said} ${filingWords[language].example}${colon[language]}${such}.`.trim();
};

const optionsIn = (language: Language): ChoiceOption[] =>
  Object.entries(yesNo).map(([value, label]: [string, Text]) => ({ value, label: label[language] }));

export const yesNoOptions: Record<Language, ChoiceOption[]> = { fr: optionsIn("fr"), en: optionsIn("en") };
