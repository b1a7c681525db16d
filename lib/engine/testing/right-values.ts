import { addDays, addMonths, isDay } from "../calendar.ts";
import type { Question } from "../field-schema.ts";
import type { FormatName } from "../formats.ts";
import { spanOf } from "../partial-date.ts";
import { decimalsIn } from "../typed-numbers.ts";

/** For tests: answers that a question takes under that name, as they are kept; an address has several names. @param near what may be right besides, when it fits */
export const rightValues = (
  question: Question,
  name: string,
  today: string,
  near: readonly string[] = [],
): readonly string[] => {
  switch (question.kind) {
    case "text":
      return question.format === "line" ? [...samples.line, ...near] : samples[question.format];
    case "long-text":
      return ["Deux lignes,\nbien remplies."];
    case "integer":
    case "number":
    case "money":
      return numbersWithin(question, near);
    case "date":
      return daysWithin(question, today, near);
    case "partial-date":
      return daysWithin(question, today, [...near, today.slice(0, 4), "1998-03"]);
    case "time":
      return ["00:00", "14:30", "23:59"];
    case "yes-no":
      return ["yes", "no"];
    case "choice":
      return question.options.map(({ value }) => value);
    case "choices":
      return severalOf(question);
    case "address":
      return home[name.slice(question.key.length + 1)] ?? [];
    case "commune":
      return question.former ? ["93048", "01039"] : ["93048", "69123"];
    case "country":
      return ["FR", "BE", "DE"];
    case "consent":
      return ["yes"];
    case "identity":
      return [vouched[question.claim]];
    case "explanation":
      return [];
  }
};

/** Good ones: a plate of today and one of before 2009, a foreign number, the numbers of La Poste, which has a checksum of its own. */
const samples: Record<FormatName, readonly string[]> = {
  line: ["Une ligne", "Élan & Cie, n° 3"],
  name: ["Inès d’Arc-Lebon", "Ng"],
  email: ["ines@example.test", "a.b+c@sous.exemple.fr"],
  phone: ["+33612345678", "+32470123456", "+262692123456"],
  plate: ["GR-417-PT", "AB-123-CD", "1234 AB 75"],
  formula: ["2023AB12345", "2009ZZ00000"],
  vin: ["VF1RFB00X12345678", "A1B2C"],
  "transfer-code": ["48217", "A1B2C"],
  siren: ["732829320"],
  siret: ["73282932000074", "35600000009075"],
  iban: ["FR7630006000011234567890189", "FR1420041010050500013M02606"],
};

const home: Record<string, readonly string[]> = {
  recipientDetail: ["Appartement 3"],
  building: ["Bâtiment B"],
  street: ["18 rue des Lilas"],
  locality: ["Le Bourg"],
  postcode: ["93100", "01000", "97400"],
  city: ["Montreuil"],
};

const vouched: Record<Extract<Question, { kind: "identity" }>["claim"], string> = {
  family_name: "Carpentier",
  given_name: "Inès Jeanne",
  preferred_username: "Diallo",
  birthdate: "1991-06-09",
  birthplace: "75107",
  gender: "female",
};

type Numbered = Extract<Question, { kind: "integer" | "number" | "money" }>;

const numbersWithin = (question: Numbered, near: readonly string[]): string[] => {
  const { min, max } = question;
  const decimals = question.kind === "number" ? question.decimals : 0;
  const middle = Number(((min + max) / 2).toFixed(decimals));
  const fits = (value: string): boolean =>
    value.trim() !== "" && Number(value) >= min && Number(value) <= max && decimalsIn(value) <= decimals;
  return [...new Set([min, max, middle, ...near].map(String))].filter(fits);
};

type Dated = Extract<Question, { kind: "date" | "partial-date" }>;

const daysWithin = ({ kind, notAfterToday, notBefore }: Dated, today: string, near: readonly string[]): string[] => {
  const usual = [today, addDays(today, -3), addDays(today, 40), addMonths(today, -12 * 6), "1991-06-09"];
  return [...usual, ...(notBefore ? [notBefore] : []), ...near].filter((value) => {
    const { first, last } = spanOf(value) ?? {};
    if (first === undefined || last === undefined || (kind === "date" && !isDay(value))) return false;
    return !(notAfterToday && first > today) && !(notBefore && last < notBefore);
  });
};

/** Each alone, each with the next, and as many as may be. */
const severalOf = ({ options, max = options.length }: Extract<Question, { kind: "choices" }>): string[] => {
  const values = options.map(({ value }) => value);
  const pairs = max > 1 ? values.slice(1).map((value, index) => `${values[index]} ${value}`) : [];
  return [...values, ...pairs, values.slice(0, max).join(" ")];
};
