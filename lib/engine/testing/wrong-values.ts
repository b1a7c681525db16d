import { addDays } from "../calendar.ts";
import type { Field, Question } from "../field-schema.ts";
import type { FormatName } from "../formats.ts";
import { countName } from "../rows.ts";

type Wrong = readonly [name: string, value: string];
type Kind<Name extends Field["kind"]> = Extract<Question, { kind: Name }>;

/** What the identity provider vouches for is put back over whatever is sent, and nothing is answered to an explanation. */
export const neverWrong: readonly Field["kind"][] = ["identity", "explanation"];

/** For tests: answers that a question refuses, each with the name at which it says so. Leaving it out is one, when it is required. */
export const wrongAnswers = (question: Question, today: string): Wrong[] => {
  const { key, required } = question;
  if (question.kind === "address") return wrongAddresses(question);
  const missing: Wrong[] = required && !neverWrong.includes(question.kind) ? [[key, ""]] : [];
  return [...missing, ...wrongValues(question, today).map((value) => [key, value] as const)];
};

/** More rows than a group may have. */
export const tooManyRows = ({ key, max }: Extract<Field, { kind: "group" }>): Wrong => [
  countName(key),
  String(max + 1),
];

const wrongValues = (question: Exclude<Question, Kind<"address">>, today: string): readonly string[] => {
  switch (question.kind) {
    case "text":
      return wrongTexts[question.format];
    case "long-text":
      return ["x".repeat(question.maxLength + 1)];
    case "integer":
      return [String(question.min - 1), String(question.max + 1), `${question.min},5`, "beaucoup"];
    case "number":
      return wrongNumbers(question);
    case "money":
      return [...(question.min > 0 ? [String(question.min - 1)] : []), String(question.max + 1), "12,5"];
    case "date":
      return ["2026-02-29", "1998-03", "hier", ...outside(question, today)];
    case "partial-date":
      return ["1998-13", "1998--22", "hier", ...outside(question, today)];
    case "time":
      return ["24:00", "9h"];
    case "yes-no":
      return ["maybe"];
    case "choice":
      return ["?"];
    case "choices":
      return wrongChoices(question);
    case "commune":
      return ["Montreuil", "00000", ...(question.former ? [] : ["01039"])];
    case "country":
      return ["Belgique du Nord", "ZZ"];
    case "consent":
      return ["no"];
    case "identity":
    case "explanation":
      return [];
  }
};

const wrongTexts: Record<FormatName, readonly string[]> = {
  line: ["x".repeat(201)],
  name: ["M3dor", "x".repeat(101)],
  email: ["camille@exemple", "camille"],
  phone: ["+33112", "+33012345678", "12"],
  plate: ["AI-123-BC", "SS-123-AB", "AB-000-CD", "1234 AB 96"],
  formula: ["2027AB12345", "2008AB12345"],
  vin: ["VF1RJA00X6421783O", "A1B2"],
  "transfer-code": ["4821", "482177"],
  siren: ["732829321"],
  siret: ["73282932000075", "35600000009076"],
  iban: ["FR1420041010050500013M02607"],
};

const wrongNumbers = ({ min, max, decimals }: Kind<"number">): string[] => [
  String(min - 1),
  String(max + 1),
  `${Math.floor((min + max) / 2)}.${"1".repeat(decimals + 1)}`,
  "large",
];

const outside = ({ notAfterToday, notBefore }: Kind<"date" | "partial-date">, today: string): string[] => [
  ...(notAfterToday ? [addDays(today, 1)] : []),
  ...(notBefore ? [addDays(notBefore, -1)] : []),
];

const wrongChoices = ({ options, max }: Kind<"choices">): string[] => {
  const [first = ""] = options.map(({ value }) => value);
  return [
    `${first} ?`,
    ...(max !== undefined && max < options.length ? [options.map(({ value }) => value).join(" ")] : []),
  ];
};

const wrongAddresses = ({ key, required }: Kind<"address">): Wrong[] => [
  ...(required ? ["street", "postcode", "city"].map((part): Wrong => [`${key}.${part}`, ""]) : []),
  [`${key}.postcode`, "00100"],
  [`${key}.postcode`, "9310"],
  ...["recipientDetail", "building", "street", "locality", "city"].map(
    (part): Wrong => [`${key}.${part}`, "x".repeat(121)],
  ),
];
