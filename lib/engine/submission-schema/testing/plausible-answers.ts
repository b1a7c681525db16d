import fc from "fast-check";
import type { Answers } from "../../condition-tree.ts";
import type { Field, Question } from "../../field-schema.ts";
import type { FormatName } from "../../formats.ts";
import { addressParts, possibleQuestions } from "../../questions.ts";
import { countName } from "../../rows.ts";

/** For tests: submissions of which most answers are right, some missing, a few anything. */
export const plausibleAnswers = (fields: readonly Field[]): fc.Arbitrary<Answers> => {
  const groups = fields.filter((field) => field.kind === "group");
  const right = possibleQuestions(fields).flatMap(rightAnswers);
  const counts = groups.map(
    ({ key, max }) => [countName(key), fc.integer({ min: 0, max: max + 1 }).map(String)] as const,
  );
  const named = [...right, ...counts].map(
    ([name, value]) =>
      [
        name,
        fc.oneof(
          { weight: 60, arbitrary: value },
          { weight: 1, arbitrary: odd },
          { weight: 1, arbitrary: fc.constant("") },
        ),
      ] as const,
  );
  return fc.record(Object.fromEntries(named));
};

const odd = fc.oneof(
  fc.constantFrom(
    " ",
    "0",
    "-1",
    "007",
    "2026-02-29",
    "2024-02-29",
    "2026-11",
    "2099",
    "yes",
    "no",
    "aa-123-aa",
    "é".normalize("NFD"),
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.string({ minLength: 119, maxLength: 260 }),
  fc.integer({ min: 0, max: 2_000_000 }).map(String),
);

const rightAnswers = (question: Question): [string, fc.Arbitrary<string>][] => {
  if (question.kind === "explanation") return [];
  if (question.kind !== "address") return [[question.key, right(question)]];
  return addressParts.map((part) => [`${question.key}.${part}`, fc.constant(home[part])]);
};

const home: Record<(typeof addressParts)[number], string> = {
  recipientDetail: "",
  building: "",
  street: "18 rue des Lilas",
  locality: "",
  postcode: "93100",
  city: "Montreuil",
};

const right = (question: Exclude<Question, { kind: "address" | "explanation" }>): fc.Arbitrary<string> => {
  switch (question.kind) {
    case "text":
      return fc.constant(samples[question.format]);
    case "long-text":
      return fc.constant("Plusieurs lignes,\nbien remplies.");
    case "integer":
    case "money":
      return fc.integer({ min: Math.max(0, question.min), max: Math.min(question.max, 2 ** 31 - 1) }).map(String);
    case "number":
      return fc.constant(String(question.max));
    case "date":
    case "partial-date":
      return fc.constantFrom("2026-11-02", "2026-11-22", "2026-12-01", "2027-03-04", "1991-06-09");
    case "time":
      return fc.constant("14:30");
    case "yes-no":
      return fc.constantFrom("yes", "no");
    case "choice":
      return fc.constantFrom(...question.options.map(({ value }) => value));
    case "choices":
      return fc
        .subarray(
          question.options.map(({ value }) => value),
          { minLength: 1 },
        )
        .map((values) => values.join(" "));
    case "commune":
      return fc.constant("93048");
    case "country":
      return fc.constantFrom("FR", "BE");
    case "consent":
      return fc.constant("yes");
    case "identity":
      return fc.constant("Carpentier");
  }
};

const samples: Record<FormatName, string> = {
  line: "Une ligne",
  name: "Inès d’Arc-Lebon",
  email: "ines@example.test",
  phone: "+33612345678",
  plate: "GR-417-PT",
  formula: "2023AB12345",
  vin: "VF1RFB00X12345678",
  "transfer-code": "48217",
  siren: "732829320",
  siret: "73282932000074",
  iban: "FR7630006000011234567890189",
};
