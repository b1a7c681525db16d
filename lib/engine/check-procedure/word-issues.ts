import type { z } from "zod";
import type { Text } from "../text.ts";
import { textSchema } from "../text-schema.ts";
import { type Path, type Problem, problem } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** What the schema refuses, as a person mends it; it must have been told to report its input. */
export const wordIssues = (issues: readonly Issue[], at: Path = []): Problem[] =>
  issues.flatMap((issue) => wordIssue(issue, [...at, ...issue.path.filter(isPart)]));

const isPart = (part: PropertyKey): part is string | number => typeof part !== "symbol";

const wordIssue = (issue: Issue, path: Path): Problem[] => {
  if (isTranslation(path) && isAbsent(issue)) return [missingTranslation(path)];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey([...path, key]));
    case "invalid_union":
      return wordUnion(issue, path);
    case "invalid_type":
      return [isAbsent(issue) ? missing(path) : wrongKind(path, issue.expected)];
    case "invalid_value":
      return [notAmong(path, issue.values.map(String))];
    case "too_small":
    case "too_big":
    case "not_multiple_of":
      return [problem(path, outOfBounds, bounds(issue))];
    case "invalid_format":
    case "invalid_key":
    case "invalid_element":
      return [problem(path, malformed, wellFormed)];
    case "custom":
      return [problem(path, malformed, textSchema.safeParse(issue.params?.remedy).data ?? wellFormed)];
  }
};

const isTranslation = (path: Path): boolean => path.at(-1) === "fr" || path.at(-1) === "en";

/** Of several ways to write something, the one that was begun is told; when none was, that it is none of them. */
const wordUnion = (issue: Extract<Issue, { code: "invalid_union" }>, path: Path): Problem[] => {
  const begun = issue.errors.find((issues) => issues.length > 0 && issues.every(isInside));
  if (begun) return wordIssues(begun, path);
  const discriminator = issue.discriminator;
  if (discriminator !== undefined) {
    const known = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    return [notAmong(path.at(-1) === discriminator ? path : [...path, discriminator], known)];
  }
  return [problem(path, unknownForm, knownForm)];
};

const isInside = (issue: Issue): boolean => issue.path.length > 0 && !isAbsent(issue);

const isAbsent = (issue: Issue): boolean => issue.code === "invalid_type" && issue.input === undefined;

const patterns = /^(?:pattern|regex|regexp|match|matches)$/i;

const unknownKey = (path: Path): Problem =>
  patterns.test(String(path.at(-1)))
    ? problem(
        path,
        {
          fr: "Une définition ne porte pas d’expression régulière.",
          en: "A definition carries no regular expression.",
        },
        {
          fr: "Nommez un format prévu\u00a0: le moteur sait le vérifier en un temps borné.",
          en: "Name one of the formats: the engine checks it in bounded time.",
        },
      )
    : problem(
        path,
        { fr: "Cette clé n’est pas connue.", en: "This key is not known." },
        { fr: "Corrigez son nom ou retirez-la.", en: "Correct its name or remove it." },
      );

const missingTranslation = (path: Path): Problem =>
  path.at(-1) === "fr"
    ? problem(
        path,
        { fr: "La version française manque.", en: "The French wording is missing." },
        { fr: "Écrivez ce texte en français.", en: "Write this text in French." },
      )
    : problem(
        path,
        { fr: "La traduction anglaise manque.", en: "The English wording is missing." },
        { fr: "Écrivez ce texte en anglais.", en: "Write this text in English." },
      );

const missing = (path: Path): Problem =>
  problem(path, { fr: "Cette clé manque.", en: "This key is missing." }, { fr: "Ajoutez-la.", en: "Add it." });

const kinds: Readonly<Record<string, Text>> = {
  string: { fr: "un texte", en: "a text" },
  number: { fr: "un nombre", en: "a number" },
  int: { fr: "un nombre entier", en: "a whole number" },
  boolean: { fr: "true ou false", en: "true or false" },
  array: { fr: "une liste", en: "a list" },
  object: { fr: "un objet", en: "an object" },
  record: { fr: "un objet", en: "an object" },
};

const wrongKind = (path: Path, expected: string): Problem => {
  if (/cents/i.test(String(path.at(-1))))
    return problem(
      path,
      { fr: "Ce montant n’est pas un nombre entier de centimes.", en: "This amount is not a whole number of cents." },
      { fr: "Écrivez 13,76 € comme 1376.", en: "Write €13.76 as 1376." },
    );
  const kind = kinds[expected] ?? { fr: `une valeur de la sorte ${expected}`, en: `a value of kind ${expected}` };
  return problem(
    path,
    { fr: "Cette valeur n’est pas de la bonne sorte.", en: "This value is of the wrong kind." },
    { fr: `Écrivez ici ${kind.fr}.`, en: `Write ${kind.en} here.` },
  );
};

const notAmong = (path: Path, values: readonly string[]): Problem =>
  problem(
    path,
    { fr: "Cette valeur n’existe pas.", en: "This value does not exist." },
    values.length > 0
      ? { fr: `Choisissez parmi\u00a0: ${values.join(", ")}.`, en: `Choose among: ${values.join(", ")}.` }
      : { fr: "Choisissez une des valeurs prévues.", en: "Choose one of the values provided for." },
  );

const outOfBounds: Text = { fr: "Cette valeur est hors des bornes.", en: "This value is out of bounds." };

const bounds = (issue: Extract<Issue, { code: "too_small" | "too_big" | "not_multiple_of" }>): Text => {
  switch (issue.code) {
    case "too_small":
      return { fr: `Au moins ${issue.minimum}.`, en: `At least ${issue.minimum}.` };
    case "too_big":
      return { fr: `Au plus ${issue.maximum}.`, en: `At most ${issue.maximum}.` };
    case "not_multiple_of":
      return { fr: `Un multiple de ${issue.divisor}.`, en: `A multiple of ${issue.divisor}.` };
  }
};

const malformed: Text = {
  fr: "Cette valeur n’a pas la forme attendue.",
  en: "This value does not have the expected form.",
};
const wellFormed: Text = {
  fr: "Un nom de clé s’écrit comme `saleDate`, une adresse comme `vente-de-vehicule`, une lecture comme `answers.plate`.",
  en: "A key is written like `saleDate`, an address like `vente-de-vehicule`, a reading like `answers.plate`.",
};
const unknownForm: Text = { fr: "Ceci n’a aucune des formes prévues.", en: "This has none of the forms provided for." };
const knownForm: Text = {
  fr: 'Une condition s’écrit par exemple `{ "of": "answers.x", "equals": "yes" }`, ou `all`, `any`, `not` autour d’autres conditions.',
  en: 'A condition is written for instance `{ "of": "answers.x", "equals": "yes" }`, or `all`, `any`, `not` around other conditions.',
};
