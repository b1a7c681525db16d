import { isDay } from "./calendar.ts";
import type { Context } from "./condition.ts";
import type { Field, Question } from "./field-schema.ts";
import { formats } from "./formats.ts";
import type { Knowledge, Place } from "./knowledge.ts";
import { spanOf } from "./partial-date.ts";
import type { Text } from "./text.ts";
import { decimalsIn } from "./typed-numbers.ts";
import * as words from "./wrong-words.ts";

type Kind<Name extends Field["kind"]> = Extract<Field, { kind: Name }>;
type Judged = Exclude<Question, Kind<"address" | "identity" | "explanation">>;

/** Why an answer, given and normalised, cannot be kept; undefined when it can. */
export const wrongAnswer = (question: Judged, value: string, context: Context): Text | undefined => {
  switch (question.kind) {
    case "text":
      return wrongText(question, value, context);
    case "long-text":
      return longerThan(question.maxLength, value);
    case "integer":
      return wrongInteger(question, value);
    case "number":
      return wrongNumber(question, value);
    case "money":
      return wrongMoney(question, value);
    case "date":
      return wrongDate(question, value, context.today);
    case "partial-date":
      return wrongPartialDate(question, value, context.today);
    case "time":
      return wrongTime(value);
    case "yes-no":
      return oneOf(["yes", "no"], value);
    case "choice":
      return oneOf(valuesOf(question), value);
    case "choices":
      return wrongChoices(question, value.split(" "));
    case "commune":
      return wrongCommune(question, value, context.knows);
    case "country":
      return wrongCountry(value, context.knows);
    case "consent":
      return oneOf(["yes"], value);
  }
};

const oneOf = (values: readonly string[], value: string): Text | undefined =>
  values.includes(value) ? undefined : words.notOffered;

const valuesOf = ({ options }: Kind<"choice" | "choices">): string[] => options.map(({ value }) => value);

const longerThan = (most: number, value: string): Text | undefined =>
  value.length > most ? words.tooLong(most) : undefined;

const wrongTime = (value: string): Text | undefined =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : words.wrongTime;

const wrongText = ({ format }: Kind<"text">, value: string, { today, knows }: Context): Text | undefined => {
  const { maxLength, accepts, refusal } = formats[format];
  if (value.length > maxLength) return words.tooLong(maxLength);
  if (!accepts(value, today)) return refusal;
  return format === "phone" && knows && knows.phone(value) === undefined ? refusal : undefined;
};

const wrongInteger = ({ min, max }: Kind<"integer">, value: string): Text | undefined => {
  const count = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  return count >= min && count <= max ? undefined : words.notWhole(min, max);
};

const wrongNumber = ({ min, max, decimals }: Kind<"number">, value: string): Text | undefined => {
  const number = /^-?\d{1,12}(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  const right = number >= min && number <= max && decimalsIn(value) <= decimals;
  return right ? undefined : words.notNumber(min, max, decimals);
};

const wrongMoney = ({ min, max }: Kind<"money">, value: string): Text | undefined => {
  const cents = /^\d{1,14}$/.test(value) ? Number(value) : Number.NaN;
  return cents >= min && cents <= max ? undefined : words.notAmount(min, max);
};

const wrongDate = (bounds: Kind<"date">, value: string, today: string): Text | undefined =>
  isDay(value) ? wrongSpan(bounds, value, today) : words.noDate;

const wrongPartialDate = (bounds: Kind<"partial-date">, value: string, today: string): Text | undefined =>
  spanOf(value) ? wrongSpan(bounds, value, today) : words.noPartialDate;

/** A date of which little is known is only too late or too early when the whole of it is. */
const wrongSpan = (bounds: Kind<"date" | "partial-date">, value: string, today: string): Text | undefined => {
  const { first = value, last = value } = spanOf(value) ?? {};
  if (bounds.notAfterToday && first > today) return words.inFuture;
  return bounds.notBefore && last < bounds.notBefore ? words.tooOld(bounds.notBefore) : undefined;
};

const wrongChoices = (question: Kind<"choices">, chosen: readonly string[]): Text | undefined => {
  if (!chosen.every((value) => valuesOf(question).includes(value))) return words.notOffered;
  const { max } = question;
  return max !== undefined && chosen.length > max ? words.tooManyChosen(max) : undefined;
};

const wrongCommune = ({ former }: Kind<"commune">, value: string, knows: Knowledge | undefined): Text | undefined => {
  if (knows === undefined || knows.commune(value, former)) return longerThan(longestPlace, value);
  return severalOr(knows.communes(value, former), words.unknownCommune);
};

const wrongCountry = (value: string, knows: Knowledge | undefined): Text | undefined => {
  if (knows === undefined || knows.country(value)) return longerThan(longestPlace, value);
  return severalOr(knows.countries(value), words.unknownCountry);
};

const longestPlace = 100;
const mostNamed = 12;

const severalOr = (places: readonly Place[], none: Text): Text =>
  places.length === 0
    ? none
    : words.whichOne(
        places.slice(0, mostNamed).map(({ name }) => name),
        places.length > mostNamed,
      );
