import { isDeepStrictEqual } from "node:util";
import { conditionSchema } from "#lib/engine/condition-schema.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Text } from "#lib/engine/text.ts";
import { textSchema } from "#lib/engine/text-schema.ts";
import { conditionWords, quoted } from "./condition-words.ts";
import { keyWords } from "./key-words.ts";

type Place = { part: Text; key: string };
type Compared = { before: Procedure; after: Procedure };

/** What changed from one version to another, a sentence each, in the order of the definition. */
export const diffProcedures = (before: Procedure, after: Procedure): Text[] =>
  compare(before, after, { part: { fr: "La démarche", en: "The procedure" }, key: "" }, { before, after });

const compare = (one: unknown, other: unknown, place: Place, compared: Compared): Text[] => {
  if (isDeepStrictEqual(one, other) || place.key === "version") return [];
  if (Array.isArray(one) && Array.isArray(other)) return compareLists(one, other, place, compared);
  if (isObject(one) && isObject(other) && !isWhole(one) && !isWhole(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
      compare(Reflect.get(one, key), Reflect.get(other, key), inside(place, key), compared),
    );
  }
  return [changed(place, shown(one, compared.before), shown(other, compared.after))];
};

/** Things with a name are matched by it, wherever they stand; others by their rank. */
const compareLists = (one: readonly unknown[], other: readonly unknown[], place: Place, compared: Compared): Text[] => {
  const names = [...new Set([...one, ...other].map(nameOf))];
  if (names.includes(undefined)) return compareRanks(one, other, place, compared);
  const found = names.flatMap((name) => {
    const [was, is] = [one, other].map((list) => list.find((each) => nameOf(each) === name));
    const part = partOf(is ?? was, place);
    if (was === undefined) return [{ fr: `${part.fr}\u00a0: ajout.`, en: `${part.en}: added.` }];
    if (is === undefined) return [{ fr: `${part.fr}\u00a0: retrait.`, en: `${part.en}: removed.` }];
    return compare(was, is, { part, key: "" }, compared);
  });
  const kept = (list: readonly unknown[], among: readonly unknown[]) =>
    list.map(nameOf).filter((name) => among.some((each) => nameOf(each) === name));
  if (isDeepStrictEqual(kept(one, other), kept(other, one))) return found;
  const { fr, en } = keyWords(place.key);
  return [
    ...found,
    { fr: `${place.part.fr}\u00a0: l’ordre a changé (${fr}).`, en: `${place.part.en}: the order changed (${en}).` },
  ];
};

const compareRanks = (one: readonly unknown[], other: readonly unknown[], place: Place, compared: Compared): Text[] =>
  Array.from({ length: Math.max(one.length, other.length) }).flatMap((_, rank) =>
    compare(one[rank], other[rank], place, compared),
  );

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** What is told as one: words in both languages, a condition. */
const isWhole = (value: object): boolean =>
  textSchema.safeParse(value).success || conditionSchema.safeParse(value).success;

const nameOf = (value: unknown): string | undefined => {
  if (typeof value === "string") return value;
  if (!isObject(value)) return undefined;
  const name = ["slug", "key", "value", "code"]
    .map((key) => Reflect.get(value, key))
    .find((each) => each !== undefined);
  return typeof name === "string" ? name : undefined;
};

const inside = (place: Place, key: string): Place => {
  if (place.key === "") return { ...place, key };
  const { fr, en } = keyWords(place.key);
  return { part: { fr: `${place.part.fr}, ${fr}`, en: `${place.part.en}, ${en}` }, key };
};

const nouns: Readonly<Record<string, Text>> = {
  steps: { fr: "Étape", en: "Step" },
  fields: { fr: "Question", en: "Question" },
  options: { fr: "Réponse possible", en: "Possible answer" },
  gates: { fr: "Condition pour continuer", en: "Condition to go on" },
  rules: { fr: "Règle", en: "Rule" },
  documents: { fr: "Pièce", en: "Document" },
  checklist: { fr: "Point à vérifier", en: "Point to check" },
  checks: { fr: "Vérification", en: "Check" },
  grounds: { fr: "Motif", en: "Ground" },
};

/** “Question « Vendeur »”, below the step or the question it belongs to. */
const partOf = (value: unknown, place: Place): Text => {
  const noun = nouns[place.key] ?? { fr: keyWords(place.key).fr, en: keyWords(place.key).en };
  const title = isObject(value)
    ? ["title", "label", "message"].map((key) => textSchema.safeParse(Reflect.get(value, key)).data).find(Boolean)
    : undefined;
  const name = quoted(title ?? { fr: nameOf(value) ?? "", en: nameOf(value) ?? "" });
  const above =
    place.part.fr === "La démarche" ? { fr: "", en: "" } : { fr: `${place.part.fr}, `, en: `${place.part.en}, ` };
  const cased = (words: string, before: string) =>
    before === "" ? words : words.charAt(0).toLowerCase() + words.slice(1);
  return {
    fr: `${above.fr}${cased(noun.fr, above.fr)} ${name.fr}`,
    en: `${above.en}${cased(noun.en, above.en)} ${name.en}`,
  };
};

const changed = ({ part, key }: Place, was: Text | undefined, is: Text | undefined): Text => {
  const what = keyWords(key);
  const said = (language: "fr" | "en", begin: string, end: string) =>
    `${part[language]}${language === "fr" ? "\u00a0" : ""}: ${what[language]}${begin}${end}`;
  if (was === undefined && is)
    return { fr: said("fr", `, désormais ${is.fr}`, "."), en: said("en", `, now ${is.en}`, ".") };
  if (is === undefined && was)
    return {
      fr: said("fr", `, qui était ${was.fr}`, ", n’est plus."),
      en: said("en", `, which was ${was.en}`, ", is no more."),
    };
  return {
    fr: said("fr", ` était ${was?.fr}`, `, devient ${is?.fr}.`),
    en: said("en", ` was ${was?.en}`, `, becomes ${is?.en}.`),
  };
};

const shown = (value: unknown, procedure: Procedure): Text | undefined => {
  if (value === undefined) return undefined;
  if (typeof value === "boolean") return value ? { fr: "oui", en: "yes" } : { fr: "non", en: "no" };
  const words = textSchema.safeParse(value);
  if (words.success) return quoted(words.data);
  const condition = conditionSchema.safeParse(value);
  if (condition.success) return conditionWords(condition.data, procedure);
  const plain = typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
  return quoted({ fr: plain, en: plain });
};
