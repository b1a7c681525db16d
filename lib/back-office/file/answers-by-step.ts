import { isVisible, namesOf } from "#lib/engine/answers.ts";
import { formatDate, isDay } from "#lib/engine/calendar.ts";
import { type Answers, type Context, type Facts, holds, type Scalar } from "#lib/engine/condition.ts";
import { formatNumber } from "#lib/engine/numbers.ts";
import type { Field, Lookup, Procedure } from "#lib/engine/procedure.ts";
import type { Text } from "#lib/engine/text.ts";

export type Provenance = "registry" | "declared" | "identity";
export type KnownAnswer = { key: string; label: Text; value: Text; source: Provenance };
export type AnswerGroup = { key: string; title: Text; answers: KnownAnswer[] };

/** What is known of a case, by step of its form, each line with who vouches for it. What a register said stands with the step that asked it. */
export const answersByStep = (procedure: Procedure, context: Context): AnswerGroup[] =>
  procedure.steps
    .map((step) => ({
      key: step.slug,
      title: step.title,
      answers: [
        ...registered(procedure, step.slug, context),
        ...step.fields.flatMap((field) => answered(field, context)),
      ],
    }))
    .filter((group) => group.answers.length > 0);

const registered = (procedure: Procedure, step: string, context: Context): KnownAnswer[] =>
  procedure.lookups.flatMap(({ step: asked, shows }) =>
    asked === step && shows !== undefined && holds(shows.when, context) ? shown(shows, context.facts) : [],
  );

const described: Text = { fr: "Désignation", en: "Description" };

const shown = ({ title, rows }: NonNullable<Lookup["shows"]>, facts: Facts): KnownAnswer[] => {
  const name = title
    .map((fact) => facts[fact] ?? "")
    .filter(Boolean)
    .join(" ");
  const first = { key: title.join(" "), label: described, value: both(name), source: "registry" as const };
  return [first, ...rows.flatMap((row) => factRow(row, facts[row.fact]))];
};

type Row = NonNullable<Lookup["shows"]>["rows"][number];
const factRow = (row: Row, value: Scalar | undefined): KnownAnswer[] => {
  if (value === undefined || value === "") return [];
  const plain = typeof value === "number" ? counted(value, row.unit) : dayOrPlain(String(value));
  return [{ key: row.fact, label: row.label, value: row.values?.[String(value)] ?? plain, source: "registry" }];
};

const answered = (field: Field, context: Context): KnownAnswer[] => {
  if (field.kind === "consent" || !isVisible(field, context)) return [];
  const value = worded(field, context.answers);
  if (value === undefined) return [];
  const source = field.kind === "identity" ? "identity" : "declared";
  return [{ key: field.key, label: field.label, value, source }];
};

const worded = (field: Exclude<Field, { kind: "consent" }>, answers: Answers): Text | undefined => {
  const value = answers[field.key] ?? "";
  if (field.kind === "address") return addressOf(field, answers);
  if (value === "") return undefined;
  switch (field.kind) {
    case "choice":
      return field.options.find((option) => option.value === value)?.label ?? both(value);
    case "integer":
      return counted(Number(value), field.unit);
    case "time":
      return { fr: value.replace(":", "\u00a0h\u00a0"), en: value };
    case "date":
    case "identity":
    case "text":
      return dayOrPlain(value);
  }
};

const addressOf = (field: Field, answers: Answers): Text | undefined => {
  const [detail, building, street, locality, postcode, city] = namesOf(field).map((name) => answers[name] ?? "");
  const lines = [detail, building, street, locality, [postcode, city].filter(Boolean).join(" ")].filter(Boolean);
  return lines.length > 0 ? both(lines.join(", ")) : undefined;
};

const counted = (count: number, unit: string | undefined): Text => ({
  fr: `${formatNumber(count, "fr")}${unit ? `\u00a0${unit}` : ""}`,
  en: `${formatNumber(count, "en")}${unit ? `\u00a0${unit}` : ""}`,
});

const dayOrPlain = (value: string): Text =>
  isDay(value) ? { fr: formatDate(value, "fr"), en: formatDate(value, "en") } : both(value);

const both = (value: string): Text => ({ fr: value, en: value });
