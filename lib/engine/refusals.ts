import type { Answers, Context } from "./condition.ts";
import type { Field, Question } from "./field-schema.ts";
import { addressParts } from "./questions.ts";
import { lowerFirst, type Text } from "./text.ts";
import { wrongAnswer } from "./wrong-answer.ts";
import { tooLong } from "./wrong-words.ts";

/** Why an answer is refused, by its name. */
export type Refusals = Record<string, Text>;

export const refuse = (question: Question, context: Context): Refusals => {
  if (question.kind === "address") return refuseAddress(question, context.answers);
  if (question.kind === "identity" || question.kind === "explanation") return {};
  const value = context.answers[question.key] ?? "";
  const refusal = value === "" ? missing(question) : wrongAnswer(question, value, context);
  return refusal ? { [question.key]: refusal } : {};
};

const missing = (question: Question): Text | undefined => {
  if (!question.required) return undefined;
  if (question.kind === "consent") return tick;
  const { fr, en } = question.label;
  if (question.kind === "choice" || question.kind === "yes-no" || question.kind === "choices")
    return { fr: `Choisissez une réponse\u00a0: ${lowerFirst(fr)}`, en: `Choose an answer: ${lowerFirst(en)}` };
  return {
    fr: `Cette réponse est nécessaire\u00a0: ${lowerFirst(fr)}.`,
    en: `This answer is needed: ${lowerFirst(en)}.`,
  };
};

const tick: Text = { fr: "Cochez cette case pour continuer.", en: "Tick this box to continue." };

const requiredAddressParts: readonly string[] = ["street", "postcode", "city"];
const addressRefusal: Record<string, Text> = {
  street: {
    fr: "Indiquez le numéro et le nom de la voie, comme 18 rue des Lilas.",
    en: "Give the number and street, such as 18 rue des Lilas.",
  },
  postcode: {
    fr: "Le code postal compte cinq chiffres, comme 93100.",
    en: "The postcode has five digits, such as 93100.",
  },
  city: { fr: "Indiquez la ville.", en: "Give the town." },
};

const refuseAddress = (field: Field, answers: Answers): Refusals => {
  const refusals: Refusals = {};
  for (const part of addressParts) {
    const name = `${field.key}.${part}`;
    const value = answers[name] ?? "";
    const absent = value === "" && field.required && requiredAddressParts.includes(part);
    const malformed = part === "postcode" && value !== "" && !/^(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/.test(value);
    const refusal = absent || malformed ? addressRefusal[part] : undefined;
    if (refusal) refusals[name] = refusal;
    else if (value.length > 120) refusals[name] = tooLong(120);
  }
  return refusals;
};
