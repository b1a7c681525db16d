import { formatDate, isDay } from "#lib/engine/calendar.ts";
import { type Context, type Facts, holds, type Scalar } from "#lib/engine/condition.ts";
import type { Question } from "#lib/engine/field-schema.ts";
import { providerOf } from "#lib/engine/fill.ts";
import { formatNumber } from "#lib/engine/numbers.ts";
import type { Lookup, Procedure } from "#lib/engine/procedure.ts";
import { namesOf, questionsIn } from "#lib/engine/questions.ts";
import { shownAnswer } from "#lib/engine/summary.ts";
import type { Language, Text } from "#lib/engine/text.ts";

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
        ...questionsIn(step.fields, context).flatMap((question) => answered(procedure, question, context)),
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

const answered = ({ lookups }: Procedure, question: Question, context: Context): KnownAnswer[] => {
  if (question.kind === "consent") return [];
  const value = worded(question, context);
  if (value.fr === "") return [];
  const provider = providerOf(lookups, namesOf(question), context.answers, context.facts);
  const declared = provider ? "registry" : "declared";
  const source = question.kind === "identity" ? "identity" : declared;
  return [{ key: question.key, label: question.label, value, source }];
};

/** In one line, and a day without its weekday. What is no option is shown as it is. */
const worded = (question: Question, context: Context): Text => {
  const value = context.answers[question.key] ?? "";
  if (question.kind === "date") return dayOrPlain(value);
  const shown = (language: Language) => shownAnswer(question, context, language).replaceAll("\n", ", ") || value;
  return { fr: shown("fr"), en: shown("en") };
};

const counted = (count: number, unit: string | undefined): Text => ({
  fr: `${formatNumber(count, "fr")}${unit ? `\u00a0${unit}` : ""}`,
  en: `${formatNumber(count, "en")}${unit ? `\u00a0${unit}` : ""}`,
});

const dayOrPlain = (value: string): Text =>
  isDay(value) ? { fr: formatDate(value, "fr"), en: formatDate(value, "en") } : both(value);

const both = (value: string): Text => ({ fr: value, en: value });
