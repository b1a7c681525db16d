import type { Place } from "#lib/engine/knowledge.ts";
import { communesLike } from "#lib/knowledge/communes.ts";
import { countriesLike } from "#lib/knowledge/countries.ts";
import { addressesLike } from "#lib/registers/address.ts";
import { currentLanguage } from "./language.ts";

const most = 8;

/** What suggests, by its name in the address. */
const places: Readonly<Record<string, (typed: string) => Place[]>> = {
  communes: (typed) => communesLike(typed, false, most),
  "anciennes-communes": (typed) => communesLike(typed, true, most),
  pays: (typed) => countriesLike(typed, most),
};

/** @returns the first few that what was typed begins, as they are understood when posted; undefined when nothing suggests under that name */
export const suggestionsOf = async (of: string, typed: string): Promise<string[] | undefined> => {
  if (of === "adresses") return addresses(typed);
  const found = Object.hasOwn(places, of) ? places[of]?.(typed) : undefined;
  const language = await currentLanguage();
  return found?.map(({ name }) => name[language]);
};

/** Nothing when the service does not answer: the address is typed by hand. */
const addresses = async (typed: string): Promise<string[]> => {
  try {
    return (await addressesLike(typed, most)).map(({ label }) => label);
  } catch {
    return [];
  }
};
