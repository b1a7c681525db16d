import type { Question } from "../field-schema.ts";
import { type FormatName, formats, platePattern } from "../formats.ts";
import { addressParts } from "../questions.ts";
import type { JsonSchema } from "./json-schema.ts";
import * as patterns from "./patterns.ts";

/** What an answer may be; `exactly` when nothing more than this is asked of it. */
export type Said = { schema: JsonSchema; exactly: boolean };

const unseen = "\\s\\p{Cc}\\p{Cf}\\p{Cs}";
/** One line, as it is kept. */
const tidy = `^[^${unseen}]+(?: [^${unseen}]+)*$`;

const text = (maxLength: number, wanted: string, ...others: string[]): JsonSchema => ({
  type: "string",
  minLength: 1,
  maxLength,
  ...(others.length === 0 ? { pattern: wanted } : { allOf: [wanted, ...others].map((pattern) => ({ pattern })) }),
});

/** What that question is answered with, by name. @param today an ISO day: a date may have to be past */
export const answersSaid = (question: Question, today: string): Record<string, Said> => {
  if (question.kind === "explanation") return {};
  if (question.kind !== "address") return { [question.key]: said(question, today) };
  const part = (name: string) => (name === "postcode" ? "^(?:0[1-9]|[1-8]\\d|9[0-8])\\d{3}$" : tidy);
  return Object.fromEntries(
    addressParts.map((name) => [`${question.key}.${name}`, { schema: text(120, part(name)), exactly: true }]),
  );
};

/** The names without which it is not answered. */
export const namesRequired = (question: Question): string[] => {
  if (question.kind === "identity" || question.kind === "explanation" || !question.required) return [];
  if (question.kind !== "address") return [question.key];
  return ["street", "postcode", "city"].map((part) => `${question.key}.${part}`);
};

type Single = Exclude<Question, { kind: "address" | "explanation" }>;

const said = (question: Single, today: string): Said => {
  const exactly = (schema: JsonSchema): Said => ({ schema, exactly: true });
  const loosely = (schema: JsonSchema): Said => ({ schema, exactly: false });
  switch (question.kind) {
    case "text":
      return textSaid(question.format, today);
    case "long-text":
      return exactly(text(question.maxLength, `[^${unseen}]`));
    case "integer":
      return exactly(text(9, "^\\d+$", patterns.atLeast(question.min), patterns.atMost(question.max)));
    case "money":
      return exactly(text(14, "^\\d+$", patterns.atLeast(question.min), patterns.atMost(question.max)));
    case "number":
      return loosely(text(30, `^-?\\d{1,12}(?:\\.\\d{1,${question.decimals}})?$`));
    case "date":
      return exactly(text(10, patterns.day, ...bounds(question, today)));
    case "partial-date":
      return exactly({
        anyOf: [partial(question, today, 10), partial(question, today, 7), partial(question, today, 4)],
      });
    case "time":
      return exactly(text(5, "^(?:[01]\\d|2[0-3]):[0-5]\\d$"));
    case "yes-no":
      return exactly({ enum: ["yes", "no"] });
    case "choice":
      return exactly({ enum: question.options.map(({ value }) => value) });
    case "choices":
      return exactly({ type: "string", pattern: inOrder(question) });
    case "commune":
      return loosely(text(100, "^\\d[\\dAB]\\d{3}$"));
    case "country":
      return loosely(text(100, "^[A-Z]{2}$"));
    case "consent":
      return exactly({ const: "yes" });
    case "identity":
      return exactly(text(2_000, tidy));
  }
};

type Bounds = { notAfterToday: boolean; notBefore?: string | undefined };

const bounds = ({ notAfterToday, notBefore }: Bounds, today: string, figures = 10): string[] => [
  ...(notAfterToday ? [patterns.notAfter(today.slice(0, figures))] : []),
  ...(notBefore ? [patterns.notBefore(notBefore.slice(0, figures))] : []),
];

const partial = (asked: Bounds, today: string, figures: 10 | 7 | 4): JsonSchema =>
  text(figures, { 10: patterns.day, 7: patterns.month, 4: patterns.year }[figures], ...bounds(asked, today, figures));

/** The values chosen, each once, in the order of the options. */
const inOrder = ({ options, max }: Extract<Question, { kind: "choices" }>): string => {
  const each = options.map(({ value }) => `(?:${patterns.literally(value)}(?: |$))?`);
  const few = max === undefined ? "" : `(?!(?:\\S+ ){${max}})`;
  return `^(?=\\S)(?!.* $)${few}${each.join("")}$`;
};

const textSaid = (format: FormatName, today: string): Said => {
  const { maxLength } = formats[format];
  const { wanted, exactly } = shapes[format];
  const dated = format === "formula" ? [patterns.notAfter(today.slice(0, 4))] : [];
  return { schema: text(maxLength, wanted, ...dated), exactly };
};

const mail = `[^${unseen}@<>"(),:;\\[\\]\\\\]`;

/** A key that numbers carry within themselves, or that only a plan of numbering tells, is beyond a pattern. */
const shapes: Record<FormatName, { wanted: string; exactly: boolean }> = {
  line: { wanted: tidy, exactly: true },
  name: { wanted: "^(?=.*\\p{L})[\\p{L}\\p{M}'’ .\\-]+$", exactly: true },
  email: { wanted: `^${mail}{1,64}@${mail}{1,180}\\.[a-z]{2,}$`, exactly: true },
  phone: { wanted: "^\\+[1-9]\\d{6,14}$", exactly: false },
  plate: { wanted: platePattern, exactly: true },
  formula: { wanted: "^20(?:09|[1-9]\\d)[A-Z]{2}\\d{5}$", exactly: true },
  vin: { wanted: "^[A-HJ-NPR-Z0-9]{5,17}$", exactly: true },
  "transfer-code": { wanted: "^[A-Z0-9]{5}$", exactly: true },
  siren: { wanted: "^\\d{9}$", exactly: false },
  siret: { wanted: "^\\d{14}$", exactly: false },
  iban: { wanted: "^[A-Z]{2}\\d{2}[A-Z0-9]{11,30}$", exactly: false },
};
