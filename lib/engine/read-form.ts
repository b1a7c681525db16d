import type { Answers } from "./condition.ts";
import type { Field, Question } from "./field-schema.ts";
import { tidy } from "./formats.ts";
import type { Place } from "./knowledge.ts";
import { everyQuestion, namesOf } from "./questions.ts";
import { countName } from "./rows.ts";
import { centsOf } from "./typed-numbers.ts";

/** Which places something typed designates; undefined when it cannot tell. */
type Gazetteer = {
  communes: (typed: string, former: boolean) => readonly Place[] | undefined;
  countries: (typed: string) => readonly Place[] | undefined;
};
type Entry = (name: string) => string | undefined;

/** A form’s entries as raw answers of these fields. Unknown names are dropped, and what an identity provider vouches for is never read from a form. */
export const readForm = (fields: readonly Field[], entry: Entry, knows?: Gazetteer): Answers => {
  const counts = Object.fromEntries(
    fields.flatMap(({ kind, key }) =>
      kind === "group" ? [[countName(key), tidy(entry(countName(key)) ?? "")] as const] : [],
    ),
  );
  return Object.assign(
    counts,
    ...everyQuestion(fields, counts).map((question) => readQuestion(question, entry, knows)),
  );
};

const readQuestion = (question: Question, entry: Entry, knows: Gazetteer | undefined): Answers => {
  const { key } = question;
  const typed = entry(key) ?? "";
  switch (question.kind) {
    case "identity":
    case "explanation":
      return {};
    case "date":
      return { [key]: entry(key) ?? wholeDate(partsAt(key, entry)) };
    case "partial-date":
      return { [key]: entry(key) ?? partialDate(partsAt(key, entry)) };
    case "money":
      return { [key]: centsOf(typed) };
    case "choices":
      return { [key]: entry(key) ?? question.options.flatMap(({ value }) => ticked(key, value, entry)).join(" ") };
    case "commune":
      return { [key]: codeOf(typed, knows?.communes(typed, question.former), /^\d[\dAB]\d{3}$/) };
    case "country":
      return { [key]: codeOf(typed, knows?.countries(typed), /^[A-Z]{2}$/) };
    case "address":
    case "text":
    case "long-text":
    case "integer":
    case "number":
    case "time":
    case "yes-no":
    case "choice":
    case "consent":
      return Object.fromEntries(namesOf(question).map((name) => [name, entry(name) ?? ""]));
  }
};

type Parts = { day: string; month: string; year: string };

const partsAt = (name: string, entry: Entry): Parts => {
  const part = (which: string) => tidy(entry(`${name}.${which}`) ?? "");
  return { day: part("day"), month: part("month"), year: part("year") };
};

const wholeDate = ({ day, month, year }: Parts): string =>
  day + month + year === "" ? "" : `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/** A day without its month is kept as it was typed, to be refused. */
const partialDate = ({ day, month, year }: Parts): string => {
  if (day !== "") return wholeDate({ day, month, year });
  if (month !== "") return `${year.padStart(4, "0")}-${month.padStart(2, "0")}`;
  return year === "" ? "" : year.padStart(4, "0");
};

const ticked = (key: string, value: string, entry: Entry): string[] =>
  entry(`${key}.${value}`) === "yes" ? [value] : [];

/** The code of the one place that was meant. What designates none or several stays as typed; what looks like a code then says that it is none. */
const codeOf = (typed: string, places: readonly Place[] | undefined, code: RegExp): string => {
  const [place, ...others] = places ?? [];
  if (place && others.length === 0) return place.code;
  return places !== undefined && code.test(tidy(typed)) ? `${tidy(typed)}\u00a0?` : typed;
};
