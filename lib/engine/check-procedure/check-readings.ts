import { fieldsOf } from "../answers.ts";
import type { Condition, Scalar } from "../condition.ts";
import type { Field, Question } from "../field-schema.ts";
import type { Procedure } from "../procedure.ts";
import { namesOf, partsOfRow, possibleNames, possibleQuestions } from "../questions.ts";
import type { Text } from "../text.ts";
import { conditionsIn, leavesOf, type Placed, readingsIn, rowReadingsIn } from "./contents.ts";
import { type Problem, problem } from "./problem.ts";

/** What is read must be asked, or looked up; a choice is compared with one of its options. */
export const checkReadings = (procedure: Procedure): Problem[] => {
  const names = new Set(possibleNames(fieldsOf(procedure)));
  const inRows = new Set(fieldsOf(procedure).flatMap(rowNames));
  const sources = new Set([...procedure.lookups.map(({ as }) => as), procedure.deliverTo ?? ""]);
  const isAnswer = ({ value }: Placed<string>) => names.has(value);
  const isFact = ({ value }: Placed<string>) => sources.has(value.split(".")[0] ?? "");
  const read = readingsIn(procedure);
  const under = (root: string) =>
    read.flatMap(({ path, value }) => (value.startsWith(root) ? [{ path, value: value.slice(root.length) }] : []));
  return [
    ...[...under("answers."), ...namesGiven(procedure)].filter((each) => !isAnswer(each)).map(refuseAnswer),
    ...[...under("facts."), ...factsShown(procedure)].filter((each) => !isFact(each)).map(refuseFact),
    ...rowReadingsIn(procedure)
      .filter(({ value }) => !inRows.has(value))
      .map(refuseAnswer),
    ...checkOptions(procedure),
  ];
};

const rowNames = (field: Field): string[] =>
  field.kind === "group"
    ? partsOfRow(field, 0).flatMap((part) => namesOf(part).map((name) => name.slice(`${field.key}.0.`.length)))
    : [];

/** Answers named without their root: what a lookup needs and sends, what is shown beside the reference, from when to when it holds. */
const namesGiven = ({ lookups, rules, subject, handover, records, term }: Procedure): Placed<string>[] => [
  ...rules.map(({ each, field }, index) => ({
    path: ["rules", index, "field"],
    value: each === undefined ? field : `${each}.0.${field}`,
  })),
  ...(handover ? [{ path: ["handover", "of"], value: handover.of }] : []),
  ...Object.entries(records?.sends ?? {}).map(([key, value]) => ({ path: ["records", "sends", key], value })),
  ...lookups.flatMap(({ needs, sends, fills, uses }, index) => [
    ...Object.keys(fills).map((value) => ({ path: ["lookups", index, "fills", value], value })),
    ...(uses ? (["of", "given"] as const) : []).map((key) => ({
      path: ["lookups", index, "uses", key],
      value: uses?.[key] ?? "",
    })),
    ...needs.map((value, at) => ({ path: ["lookups", index, "needs", at], value })),
    ...Object.entries(sends).map(([key, value]) => ({ path: ["lookups", index, "sends", key], value })),
  ]),
  { path: ["subject", "answer"], value: subject.answer },
  ...(term ? (["first", "last"] as const).map((end) => ({ path: ["term", end], value: term[end] })) : []),
];

const factsShown = ({ lookups }: Procedure): Placed<string>[] =>
  lookups.flatMap(({ shows, fills }, index) => {
    const filled = Object.entries(fills).map(([name, value]) => ({ path: ["lookups", index, "fills", name], value }));
    if (shows === undefined) return filled;
    const at = ["lookups", index, "shows"];
    return [
      ...filled,
      ...shows.title.map((value, each) => ({ path: [...at, "title", each], value })),
      ...shows.rows.map(({ fact }, each) => ({ path: [...at, "rows", each, "fact"], value: fact })),
    ];
  });

const checkOptions = (procedure: Procedure): Problem[] => {
  const options = new Map(
    possibleQuestions(fieldsOf(procedure)).map((question) => [nameOf(question), offeredBy(question)] as const),
  );
  return conditionsIn(procedure).flatMap(({ path, value }) =>
    leavesOf(value).flatMap((leaf) => {
      const known = options.get(leaf.of);
      return comparedWith(leaf)
        .filter((each) => known !== undefined && !known.includes(String(each)))
        .map((each) => problem(path, notAnOption(leaf.of, String(each)), optionsOf(known ?? [])));
    }),
  );
};

/** undefined: anything may be answered. */
const offeredBy = (question: Question): string[] | undefined => {
  if (question.kind === "yes-no") return ["yes", "no"];
  return "options" in question ? question.options.map(({ value }) => value) : undefined;
};

const nameOf = ({ key }: Question): string => `answers.${key}`;

const comparedWith = (leaf: Condition): Scalar[] => {
  if ("equals" in leaf) return [leaf.equals];
  if ("includes" in leaf) return [leaf.includes];
  return "in" in leaf ? leaf.in : [];
};

const refuseAnswer = ({ path, value }: Placed<string>): Problem =>
  problem(
    path,
    { fr: `Aucune question ne s’appelle «\u00a0${value}\u00a0».`, en: `No question is named “${value}”.` },
    { fr: "Nommez une question de la démarche, ou ajoutez-la.", en: "Name a question of the procedure, or add it." },
  );

const refuseFact = ({ path, value }: Placed<string>): Problem =>
  problem(
    path,
    { fr: `Rien ne fournit «\u00a0${value}\u00a0».`, en: `Nothing provides “${value}”.` },
    {
      fr: "Nommez ce qu’une consultation fournit\u00a0: le nom de son «\u00a0as\u00a0», un point, puis l’information.",
      en: "Name what a look-up provides: the name of its “as”, a dot, then the information.",
    },
  );

const notAnOption = (of: string, value: string): Text => ({
  fr: `«\u00a0${value}\u00a0» n’est pas une des réponses possibles à ${of}.`,
  en: `“${value}” is not one of the possible answers to ${of}.`,
});

const optionsOf = (options: readonly string[]): Text => ({
  fr: `Choisissez parmi\u00a0: ${options.join(", ")}.`,
  en: `Choose among: ${options.join(", ")}.`,
});
