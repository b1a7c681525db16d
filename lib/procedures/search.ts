import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language, Text } from "#lib/engine/text.ts";

/** Words people use, and those the administration uses for the same thing. */
const alsoSaid: Readonly<Record<string, readonly string[]>> = {
  voiture: ["vehicule"],
  auto: ["vehicule"],
  moto: ["vehicule"],
  scooter: ["vehicule"],
  camionnette: ["vehicule"],
  immatriculation: ["carte"],
  acheter: ["achete"],
  achat: ["achete"],
  car: ["vehicle"],
  motorbike: ["vehicle"],
  van: ["vehicle"],
  buy: ["bought"],
  logbook: ["registration"],
};

const idle = new Set(
  "ai je un une le la les de du des mon ma mes pour en et au aux sur dans avec que qui the my an to of for in on and have has want".split(
    " ",
  ),
);

/** The procedures a person may mean, the likeliest first; all of them when nothing was typed. */
export function searchProcedures(
  procedures: readonly Procedure[],
  query: string,
  language: Language,
): readonly Procedure[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return procedures;
  return procedures
    .map((procedure) => ({ procedure, score: score(procedure, wanted, language) }))
    .filter((found) => found.score > 0)
    .sort((one, other) => other.score - one.score)
    .map((found) => found.procedure);
}

function score(procedure: Procedure, wanted: readonly string[], language: Language): number {
  const texts: Text[] = [procedure.title, procedure.summary, ...procedure.whoMayFile];
  const known = new Set(texts.flatMap((text) => wordsOf(text[language])));
  return wanted.filter((word) => [word, ...(alsoSaid[word] ?? [])].some((each) => isAmong(each, known))).length;
}

const isAmong = (word: string, known: ReadonlySet<string>): boolean =>
  known.has(word) || (word.length > 3 && [...known].some((each) => each.startsWith(word)));

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && !idle.has(word));
