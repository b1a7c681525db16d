import type { Knowledge } from "#lib/engine/knowledge.ts";
import { communeAt, communesNamed } from "./communes.ts";
import { countriesNamed, countryAt } from "./countries.ts";
import { existingPhone } from "./phones.ts";

/** What the server knows for every question. */
export const knowledge: Knowledge = {
  phone: existingPhone,
  commune: communeAt,
  communes: communesNamed,
  country: countryAt,
  countries: countriesNamed,
};
