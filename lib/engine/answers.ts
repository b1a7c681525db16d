import { isDay } from "./calendar.ts";
import { type Answers, type Context, holds } from "./condition.ts";
import { formats, tidy } from "./formats.ts";
import { formatNumber } from "./numbers.ts";
import type { Field, Procedure } from "./procedure.ts";
import type { Text } from "./text.ts";

export type Refusals = Record<string, Text>;

export const addressParts = ["recipientDetail", "building", "street", "locality", "postcode", "city"] as const;
const requiredAddressParts: readonly string[] = ["street", "postcode", "city"];

/** The names under which a field’s answer is kept: an address has several. */
export const namesOf = (field: Field): string[] =>
  field.kind === "address" ? addressParts.map((part) => `${field.key}.${part}`) : [field.key];

export const isVisible = (field: Field, context: Context): boolean =>
  field.visibleWhen === undefined || holds(field.visibleWhen, context);

export const fieldsOf = (procedure: Procedure): Field[] => procedure.steps.flatMap((step) => step.fields);

/** @returns the answers to keep, normalised, without those of hidden questions; and a refusal by field name. */
export const checkAnswers = (
  fields: readonly Field[],
  raw: Answers,
  context: Omit<Context, "answers">,
): { answers: Answers; refusals: Refusals } => {
  const around = { ...context, answers: raw };
  const answers = only(fields, around, raw);
  return { answers, refusals: refusalsOf(fields, around, answers) };
};

/** Hidden questions are neither required nor kept; a question hidden by a hidden answer is hidden too. */
const only = (fields: readonly Field[], context: Context, raw: Answers): Answers => {
  const others = answersElsewhere(fields, context);
  const kept: Answers = {};
  for (const field of fields) {
    if (!isVisible(field, { ...context, answers: { ...others, ...kept } })) continue;
    for (const name of namesOf(field)) {
      const value = normalise(field, raw[name] ?? "");
      if (value !== "") kept[name] = value;
    }
  }
  return kept;
};

/** What other questions than these were answered: conditions may read them. */
const answersElsewhere = (fields: readonly Field[], { answers }: Context): Answers => {
  const here = new Set(fields.flatMap(namesOf));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !here.has(name)));
};

const normalise = (field: Field, raw: string): string => {
  switch (field.kind) {
    case "text":
      return formats[field.format].normalise(raw);
    case "integer":
      return tidy(tidy(raw).replace(/[\s.]/g, ""));
    case "date":
    case "time":
    case "choice":
    case "address":
    case "consent":
    case "identity":
      return tidy(raw);
  }
};

const refusalsOf = (fields: readonly Field[], around: Context, kept: Answers): Refusals => {
  const context = { ...around, answers: { ...answersElsewhere(fields, around), ...kept } };
  const refusals: Refusals = {};
  for (const field of fields.filter((each) => isVisible(each, context))) {
    Object.assign(refusals, refuse(field, context));
  }
  return refusals;
};

const refuse = (field: Field, context: Context): Refusals => {
  if (field.kind === "address") return refuseAddress(field, context.answers);
  if (field.kind === "identity") return {};
  const value = context.answers[field.key] ?? "";
  const refusal = value === "" ? missing(field) : wrong(field, value, context.today);
  return refusal ? { [field.key]: refusal } : {};
};

const missing = (field: Field): Text | undefined => {
  if (!field.required) return undefined;
  if (field.kind === "consent") return { fr: "Cochez cette case pour continuer.", en: "Tick this box to continue." };
  if (field.kind === "choice")
    return {
      fr: `Choisissez une réponse\u00a0: ${lower(field.label.fr)}`,
      en: `Choose an answer: ${lower(field.label.en)}`,
    };
  return {
    fr: `Cette réponse est nécessaire\u00a0: ${lower(field.label.fr)}.`,
    en: `This answer is needed: ${lower(field.label.en)}.`,
  };
};

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

const wrong = (
  field: Exclude<Field, { kind: "address" | "identity" }>,
  value: string,
  today: string,
): Text | undefined => {
  switch (field.kind) {
    case "text":
      return wrongText(field, value, today);
    case "integer":
      return wrongInteger(field, value);
    case "date":
      return wrongDate(field, value, today);
    case "time":
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
        ? undefined
        : { fr: "L’heure doit ressembler à 14:30.", en: "The time must look like 14:30." };
    case "choice":
      return field.options.some((option) => option.value === value)
        ? undefined
        : { fr: "Choisissez une des réponses proposées.", en: "Choose one of the answers offered." };
    case "consent":
      return value === "yes" ? undefined : missing(field);
  }
};

const wrongText = (field: Extract<Field, { kind: "text" }>, value: string, today: string): Text | undefined => {
  const format = formats[field.format];
  if (value.length > format.maxLength) return tooLong(format.maxLength);
  return format.accepts(value, today) ? undefined : format.refusal;
};

const tooLong = (length: number): Text => ({
  fr: `Cette réponse est trop longue\u00a0: ${length} caractères au plus.`,
  en: `This answer is too long: ${length} characters at most.`,
});

const wrongInteger = (field: Extract<Field, { kind: "integer" }>, value: string): Text | undefined => {
  const count = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (count >= field.min && count <= field.max) return undefined;
  return {
    fr: `Indiquez un nombre entier entre ${formatNumber(field.min, "fr")} et ${formatNumber(field.max, "fr")}, en chiffres.`,
    en: `Give a whole number between ${formatNumber(field.min, "en")} and ${formatNumber(field.max, "en")}, in digits.`,
  };
};

const wrongDate = (field: Extract<Field, { kind: "date" }>, value: string, today: string): Text | undefined => {
  if (!isDay(value))
    return {
      fr: "Cette date n’existe pas. Indiquez le jour, le mois et l’année, comme 31 10 2026.",
      en: "This date does not exist. Give the day, month and year, such as 31 10 2026.",
    };
  if (field.notAfterToday && value > today)
    return {
      fr: "Cette date est dans le futur. Indiquez une date passée ou celle d’aujourd’hui.",
      en: "This date is in the future. Give a past date or today’s.",
    };
  if (field.notBefore && value < field.notBefore)
    return {
      fr: `Cette date est trop ancienne. Indiquez une date à partir de ${field.notBefore.slice(0, 4)}.`,
      en: `This date is too old. Give a date from ${field.notBefore.slice(0, 4)} on.`,
    };
  return undefined;
};

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

/** A form’s entries as raw answers of these fields; a date comes as one ISO value or as three parts. Unknown names are dropped, and what an identity provider vouches for is never read from a form. */
export const readForm = (fields: readonly Field[], entry: (name: string) => string | undefined): Answers =>
  Object.fromEntries(
    fields
      .filter((field) => field.kind !== "identity")
      .flatMap((field) =>
        namesOf(field).map(
          (name) => [name, field.kind === "date" ? readDate(name, entry) : (entry(name) ?? "")] as const,
        ),
      ),
  );

const readDate = (name: string, entry: (name: string) => string | undefined): string => {
  const whole = entry(name);
  if (whole !== undefined) return whole;
  const [day = "", month = "", year = ""] = ["day", "month", "year"].map((part) =>
    tidy(entry(`${name}.${part}`) ?? ""),
  );
  return day + month + year === "" ? "" : `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};
