import { communesNamed, postcodesOf } from "#lib/knowledge/communes.ts";
import { lettersOf } from "#lib/knowledge/letters.ts";
import type { FoundAddress } from "../found-address.ts";

/** Streets of a few towns, for where no geocoder is named: any number is in each of them. */
const streets = [
  ["Rue des Lilas", "93100", "Montreuil", "93048"],
  ["Avenue de la République", "93100", "Montreuil", "93048"],
  ["Rue de Paris", "93100", "Montreuil", "93048"],
  ["Rue des Tilleuls", "75012", "Paris", "75112"],
  ["Boulevard Voltaire", "75011", "Paris", "75111"],
  ["Rue Nationale", "59000", "Lille", "59350"],
  ["Place du Capitole", "31000", "Toulouse", "31555"],
  ["Rue des Jardins", "69003", "Lyon", "69383"],
  ["Quai des Chartrons", "33000", "Bordeaux", "33063"],
  ["Rue de la Gare", "35000", "Rennes", "35238"],
  ["Cours Mirabeau", "13100", "Aix-en-Provence", "13001"],
  ["Rue Sainte-Catherine", "97400", "Saint-Denis", "97411"],
] as const;

/** A street of the list by its first words, whatever the number; failing that, any street of a commune that exists. */
export const localAddresses = (typed: string, most: number): FoundAddress[] => {
  const [, number = "", rest = typed] = /^(\d{1,4}(?:\s?(?:bis|ter))?)[\s,]+(.*)$/i.exec(typed) ?? [];
  const letters = lettersOf(rest);
  const known = streets
    .filter(([street, postcode, city]) => lettersOf(`${street} ${postcode} ${city}`).startsWith(letters))
    .map(([street, postcode, city, citycode]) => {
      const name = `${number} ${street}`.trim();
      return { label: `${name} ${postcode} ${city}`, name, postcode, city, citycode, score: 0.9 };
    });
  return known.length > 0 ? known.slice(0, most) : elsewhere(typed);
};

const elsewhere = (typed: string): FoundAddress[] => {
  const [, name = "", postcode = "", city = ""] = /^(.+?)[\s,]+(\d{5})\s+(.+)$/.exec(typed) ?? [];
  return communesNamed(city, false)
    .filter(({ code }) => postcodesOf(code).includes(postcode))
    .map(({ code }) => ({ label: `${name} ${postcode} ${city}`, name, postcode, city, citycode: code, score: 0.6 }))
    .slice(0, 1);
};
