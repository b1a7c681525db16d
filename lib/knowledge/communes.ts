import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Place } from "#lib/engine/knowledge.ts";
import { lettersOf } from "./letters.ts";

const entries = z.array(
  z.object({
    code: z.string(),
    nom: z.string(),
    type: z.enum(["commune-actuelle", "commune-deleguee", "commune-associee", "arrondissement-municipal"]),
    codesPostaux: z.array(z.string()).default([]),
    population: z.number().default(0),
    chefLieu: z.string().optional(),
  }),
);
type Entry = z.infer<typeof entries>[number];
type Commune = Place & { letters: string; postcodes: readonly string[]; population: number; former: boolean };

const file = "node_modules/@etalab/decoupage-administratif/data/communes.json";

let known: Communes | undefined;
type Communes = {
  all: readonly Commune[];
  byCode: ReadonlyMap<string, Commune>;
  byName: ReadonlyMap<string, Commune[]>;
};

/** The Code officiel géographique, read when it is first needed: some hundreds of milliseconds, once. */
const communes = (): Communes => {
  known ??= index(
    entries.parse(JSON.parse(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), file), "utf8"))),
  );
  return known;
};

/** Under its code, a commune that is goes before one that was. */
const index = (found: readonly Entry[]): Communes => {
  const unique = [...new Map([...found.filter(isFormer), ...found.filter((entry) => !isFormer(entry))].map(byItsCode))];
  const names = countBy(unique.map(([, entry]) => labelOf(entry)));
  const all = unique
    .map(([, entry]) => communeOf(entry, names))
    .sort((one, other) => other.population - one.population);
  const byCode = new Map(all.map((commune) => [commune.code, commune]));
  return { all, byCode, byName: Map.groupBy(all, ({ letters }) => letters) };
};

const byItsCode = (entry: Entry): [string, Entry] => [entry.code, entry];

const isFormer = ({ type }: Entry): boolean => type === "commune-deleguee" || type === "commune-associee";

/** “Montreuil (93100)”; the code of the commune when that is not enough to tell it from another. */
const labelOf = ({ nom, codesPostaux, code }: Entry): string => `${nom} (${codesPostaux[0] ?? code})`;

const countBy = (labels: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
};

const communeOf = (entry: Entry, names: ReadonlyMap<string, number>): Commune => {
  const label = names.get(labelOf(entry)) === 1 ? labelOf(entry) : `${entry.nom} (${entry.code})`;
  return {
    code: entry.code,
    name: { fr: label, en: label },
    letters: lettersOf(entry.nom),
    postcodes: entry.codesPostaux,
    population: entry.population,
    former: isFormer(entry),
  };
};

export const communeAt = (code: string, former: boolean): Place | undefined => {
  const commune = communes().byCode.get(code);
  return commune && (former || !commune.former) ? commune : undefined;
};

/** Exactly what was typed: a name, a postcode, or a name with a postcode or a code between brackets. */
export const communesNamed = (typed: string, former: boolean): readonly Place[] => {
  const [, name = "", number] = /^(.*?)\(?(\d[\dAB]\d{3})?\)?\s*\??$/i.exec(typed.trim().slice(0, 100)) ?? [];
  const letters = lettersOf(name);
  if (letters === "" && number === undefined) return [];
  const named = letters === "" ? communes().all : (communes().byName.get(letters) ?? []);
  const right = named.filter((one) => former || !one.former);
  if (number === undefined) return right;
  const code = right.filter((one) => letters !== "" && one.code === number.toUpperCase());
  return code.length > 0 ? code : right.filter(({ postcodes }) => postcodes.includes(number));
};

/** The first few whose name or postcode begins so, the largest first. */
export const communesLike = (typed: string, former: boolean, most: number): Place[] => {
  const letters = lettersOf(typed.slice(0, 100));
  if (letters.length < 2) return [];
  const begins = ({ letters: name, postcodes, former: was }: Commune): boolean =>
    (former || !was) && (name.startsWith(letters) || postcodes.some((postcode) => postcode.startsWith(letters)));
  const found: Place[] = [];
  for (const commune of communes().all) {
    if (found.length === most) break;
    if (begins(commune)) found.push(commune);
  }
  return found;
};

export const postcodesOf = (code: string): readonly string[] => communes().byCode.get(code)?.postcodes ?? [];
