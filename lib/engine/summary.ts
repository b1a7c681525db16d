import { addressParts, isVisible } from "./answers.ts";
import { formatDate, formatDay, isDay } from "./calendar.ts";
import type { Context } from "./condition.ts";
import { formatNumber } from "./numbers.ts";
import type { Field, Procedure } from "./procedure.ts";
import type { Language, Text } from "./text.ts";

export type SummaryRow = { key: string; label: Text; value: string; source: "identity" | "declared" };
export type SummarySection = { step: string; title: Text; rows: SummaryRow[] };

/** The answers as a person reads them, by step, without the questions that were not asked. */
export const summaryOf = (procedure: Procedure, context: Context, language: Language): SummarySection[] =>
  procedure.steps
    .map((step) => ({
      step: step.slug,
      title: step.title,
      rows: step.fields
        .filter((field) => field.kind !== "consent" && isVisible(field, context))
        .map((field) => ({
          key: field.key,
          label: field.label,
          value: shownAnswer(field, context, language),
          source: sourceOf(field),
        }))
        .filter((row) => row.value !== ""),
    }))
    .filter((section) => section.rows.length > 0);

const sourceOf = (field: Field): SummaryRow["source"] => (field.kind === "identity" ? "identity" : "declared");

/** One answer in words; empty when it was not given. An address has a line each for street and town. */
export const shownAnswer = (field: Field, { answers }: Context, language: Language): string => {
  const value = answers[field.key] ?? "";
  switch (field.kind) {
    case "text":
      return value;
    case "identity":
      return isDay(value) ? formatDate(value, language) : value;
    case "date":
      return isDay(value) ? formatDay(value, language) : value;
    case "time":
      return language === "fr" ? value.replace(":", "\u00a0h\u00a0") : value;
    case "integer":
      return shownCount(value, field.unit, language);
    case "choice":
      return field.options.find((option) => option.value === value)?.label[language] ?? "";
    case "consent":
      return value;
    case "address":
      return addressLines(field.key, answers).join("\n");
  }
};

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

const shownCount = (value: string, unit: string | undefined, language: Language): string => {
  if (value === "") return "";
  const count = formatNumber(Number(value), language);
  return unit ? `${count}\u00a0${unit}` : count;
};
