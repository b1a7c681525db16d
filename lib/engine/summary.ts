import { formatDate, formatDay, isDay } from "./calendar.ts";
import type { Context } from "./condition.ts";
import type { Field, Question } from "./field-schema.ts";
import { providerOf } from "./fill.ts";
import type { FormatName } from "./formats.ts";
import { formatMoney } from "./money.ts";
import { formatNumber } from "./numbers.ts";
import { formatPartialDate } from "./partial-date.ts";
import { personWords } from "./person-words.ts";
import type { Procedure } from "./procedure.ts";
import { addressParts, namesOf, questionsIn } from "./questions.ts";
import type { Language, Text } from "./text.ts";

export type SummaryRow = {
  key: string;
  label: Text;
  value: string;
  source: "identity" | "declared";
  /** The register it comes from, when it is still what it said. */
  provider?: Text;
};
export type SummarySection = { step: string; title: Text; rows: SummaryRow[] };

/** The answers as a person reads them, by step, without the questions that were not asked. */
export const summaryOf = (procedure: Procedure, context: Context, language: Language): SummarySection[] =>
  [...procedure.steps, ...secondPart(procedure)]
    .map((step) => ({
      step: step.slug,
      title: step.title,
      rows: questionsIn(step.fields, context)
        .filter(({ kind }) => kind !== "consent")
        .map((field) => ({
          key: field.key,
          label: field.label,
          value: shownAnswer(field, context, language),
          source: sourceOf(field),
          ...providedBy(procedure, field, context),
        }))
        .filter((row) => row.value !== ""),
    }))
    .filter((section) => section.rows.length > 0);

/** Empty, and then left out, until it is filled in. */
const secondPart = ({ completion }: Procedure): Pick<Procedure["steps"][number], "slug" | "title" | "fields">[] =>
  completion ? [{ slug: "completion", title: completion.title, fields: completion.fields }] : [];

const providedBy = ({ lookups }: Procedure, question: Question, { answers, facts }: Context) => {
  const provider = providerOf(lookups, namesOf(question), answers, facts);
  return provider ? { provider } : {};
};

const sourceOf = (field: Field): SummaryRow["source"] => (field.kind === "identity" ? "identity" : "declared");

/** One answer in words; empty when it was not given. An address has a line each for street and town. */
export const shownAnswer = (question: Question, { answers, knows }: Context, language: Language): string => {
  const value = answers[question.key] ?? "";
  switch (question.kind) {
    case "text":
      return value !== "" && secrets.includes(question.format) ? givenNotShown[language] : value;
    case "long-text":
    case "consent":
      return value;
    case "explanation":
      return "";
    case "identity":
      return shownClaim(question, value, language);
    case "date":
      return isDay(value) ? formatDay(value, language) : value;
    case "partial-date":
      return formatPartialDate(value, language);
    case "time":
      return language === "fr" ? value.replace(":", "\u00a0h\u00a0") : value;
    case "integer":
      return shownCount(value, question.unit, language, 0);
    case "number":
      return shownCount(value, question.unit, language, question.decimals);
    case "money":
      return /^\d+$/.test(value) ? formatMoney(Number(value), language) : value;
    case "yes-no":
      return yesNo[value]?.[language] ?? "";
    case "choice":
    case "choices":
      return shownChoices(question, value, language);
    case "commune":
      return knows?.commune(value, true)?.name[language] ?? value;
    case "country":
      return knows?.country(value)?.name[language] ?? value;
    case "address":
      return addressLines(question.key, answers).join("\n");
  }
};

/** What another person handed over opens something of theirs: it is typed once, and neither shown nor printed again. */
const secrets: readonly FormatName[] = ["transfer-code"];
const givenNotShown: Text = { fr: "Donné, non affiché", en: "Given, not shown" };

export const yesNo: Record<string, Text> = { yes: { fr: "Oui", en: "Yes" }, no: { fr: "Non", en: "No" } };

const genders: Record<string, Text> = { female: personWords.female, male: personWords.male };

const shownClaim = ({ claim }: Extract<Field, { kind: "identity" }>, value: string, language: Language): string => {
  if (claim === "gender") return genders[value]?.[language] ?? value;
  return isDay(value) ? formatDate(value, language) : value;
};

const shownChoices = (
  { options }: Extract<Field, { kind: "choice" | "choices" }>,
  value: string,
  language: Language,
): string =>
  value
    .split(" ")
    .flatMap((each) => options.find((option) => option.value === each)?.label[language] ?? [])
    .join("\n");

/** The lines of an envelope, under the name; empty parts are left out. */
export const addressLines = (key: string, answers: Record<string, string>): string[] => {
  const part = Object.fromEntries(addressParts.map((name) => [name, answers[`${key}.${name}`] ?? ""]));
  return [
    part.recipientDetail,
    part.building,
    part.street,
    part.locality,
    `${part.postcode} ${part.city}`.trim(),
  ].filter((line): line is string => Boolean(line));
};

const shownCount = (value: string, unit: string | undefined, language: Language, decimals: number): string => {
  if (value === "") return "";
  const count = formatNumber(Number(value), language, decimals);
  return unit ? `${count}\u00a0${unit}` : count;
};
