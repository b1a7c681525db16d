import type { Answers } from "./condition.ts";
import type { Field, Question } from "./field-schema.ts";
import type { Knowledge, Place } from "./knowledge.ts";
import { everyQuestion } from "./questions.ts";
import { languages } from "./text.ts";

/** The code of each place by what is written of it: enough for a form, which has no list, to judge its conditions. */
export type PlaceCodes = Record<string, string>;

/** @param typed what a form’s controls held, by name */
export const placeCodes = (
  fields: readonly Field[],
  answers: Answers,
  knows: Knowledge,
  typed: (name: string) => string | undefined = () => undefined,
): PlaceCodes =>
  Object.fromEntries(
    everyQuestion(fields, answers).flatMap((question) => {
      const place = placeAt(question, answers[question.key] ?? "", knows);
      if (place === undefined) return [];
      const written = [typed(question.key) ?? "", ...languages.map((language) => place.name[language])];
      return written.filter((each) => each !== "").map((each): [string, string] => [each, place.code]);
    }),
  );

const placeAt = (question: Question, code: string, knows: Knowledge): Place | undefined => {
  if (question.kind === "commune") return knows.commune(code, question.former);
  return question.kind === "country" ? knows.country(code) : undefined;
};

type Known = { communes: (typed: string) => Place[] | undefined; countries: (typed: string) => Place[] | undefined };

/** What a form knows of places: those that the server has told it of. */
export const knownPlaces = (codes: PlaceCodes): Known => {
  const told = (typed: string): Place[] | undefined => {
    const code = Object.hasOwn(codes, typed) ? codes[typed] : undefined;
    return code === undefined ? undefined : [{ code, name: { fr: typed, en: typed } }];
  };
  return { communes: told, countries: told };
};
