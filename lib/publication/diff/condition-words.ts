import { fieldsOf } from "#lib/engine/answers.ts";
import type { Condition, Scalar } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Text } from "#lib/engine/text.ts";

/** A condition as a civil servant reads it: questions by their wording, answers by theirs. */
export const conditionWords = (condition: Condition, procedure: Procedure): Text => {
  if ("all" in condition) return join(condition.all, procedure, { fr: " et ", en: " and " });
  if ("any" in condition) return join(condition.any, procedure, { fr: " ou ", en: " or " });
  if ("not" in condition) {
    const inner = conditionWords(condition.not, procedure);
    return { fr: `pas (${inner.fr})`, en: `not (${inner.en})` };
  }
  const name = nameOf(condition.of, procedure);
  const { fr, en } = comparisonWords(condition, procedure);
  return { fr: `${quoted(name).fr} ${fr}`, en: `${quoted(name).en} ${en}` };
};

const join = (conditions: readonly Condition[], procedure: Procedure, between: Text): Text => {
  const words = conditions.map((each) => ({ each, words: conditionWords(each, procedure) }));
  const [only] = words;
  if (words.length === 1 && only) return only.words;
  const inside = (language: "fr" | "en") =>
    words.map(({ each, words }) => ("all" in each || "any" in each ? `(${words[language]})` : words[language]));
  return { fr: inside("fr").join(between.fr), en: inside("en").join(between.en) };
};

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

const comparisonWords = (leaf: Leaf, procedure: Procedure): Text => {
  const shown = (value: Scalar) => quoted(answerOf(leaf.of, value, procedure));
  if ("equals" in leaf) return { fr: `est ${shown(leaf.equals).fr}`, en: `is ${shown(leaf.equals).en}` };
  if ("in" in leaf)
    return {
      fr: `est ${leaf.in.map((each) => shown(each).fr).join(" ou ")}`,
      en: `is ${leaf.in.map((each) => shown(each).en).join(" or ")}`,
    };
  if ("includes" in leaf)
    return { fr: `comprend ${shown(leaf.includes).fr}`, en: `includes ${shown(leaf.includes).en}` };
  if ("known" in leaf)
    return leaf.known ? { fr: "est connu", en: "is known" } : { fr: "n’est pas connu", en: "is not known" };
  if ("past" in leaf) return { fr: "est passé", en: "is past" };
  if ("olderThanYears" in leaf)
    return { fr: `date de plus de ${leaf.olderThanYears} ans`, en: `is more than ${leaf.olderThanYears} years old` };
  if ("olderThanMonths" in leaf)
    return {
      fr: `date de plus de ${leaf.olderThanMonths} mois`,
      en: `is more than ${leaf.olderThanMonths} months old`,
    };
  if ("above" in leaf && typeof leaf.above === "number")
    return { fr: `dépasse ${leaf.above}`, en: `is above ${leaf.above}` };
  if ("below" in leaf && typeof leaf.below === "number")
    return { fr: `est sous ${leaf.below}`, en: `is below ${leaf.below}` };
  const { of: _, ...rest } = leaf;
  return { fr: JSON.stringify(rest), en: JSON.stringify(rest) };
};

const nameOf = (of: string, procedure: Procedure): Text => {
  const [root, key] = of.split(".");
  const field = root === "answers" ? fieldsOf(procedure).find((each) => each.key === key) : undefined;
  return field?.label ?? { fr: of, en: of };
};

const answerOf = (of: string, value: Scalar, procedure: Procedure): Text => {
  const field = fieldsOf(procedure).find(({ key }) => of === "answers.".concat(key));
  const options = field && "options" in field ? field.options : [];
  return options.find((option) => option.value === value)?.label ?? { fr: String(value), en: String(value) };
};

export const quoted = ({ fr, en }: Text): Text => ({ fr: `«\u00a0${fr}\u00a0»`, en: `“${en}”` });
