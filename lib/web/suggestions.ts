import type { Place } from "#lib/engine/knowledge.ts";
import { communesLike } from "#lib/knowledge/communes.ts";
import { countriesLike } from "#lib/knowledge/countries.ts";
import { currentLanguage } from "./language.ts";

const most = 8;

/** What suggests, by its name in the address. */
const sources: Readonly<Record<string, (typed: string) => Place[]>> = {
  communes: (typed) => communesLike(typed, false, most),
  "anciennes-communes": (typed) => communesLike(typed, true, most),
  pays: (typed) => countriesLike(typed, most),
};

/** @returns the first few that what was typed begins, as they are understood when posted; undefined when nothing suggests under that name */
export const suggestionsOf = async (of: string, typed: string): Promise<string[] | undefined> => {
  const source = Object.hasOwn(sources, of) ? sources[of] : undefined;
  const language = await currentLanguage();
  return source?.(typed).map(({ name }) => name[language]);
};
