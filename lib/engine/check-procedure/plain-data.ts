import { type Path, type Problem, problem } from "./problem.ts";

const deepest = 24;
const most = { nodes: 20_000, listed: 500, letters: 5_000, shown: 20 };
const forbiddenKeys: readonly string[] = ["__proto__", "constructor", "prototype"];

/** What a definition may not be made of, whoever wrote it: anything but plain data of a reasonable size. Stops at twenty. */
export const refuseStrangeData = (given: unknown): Problem[] => {
  const problems: Problem[] = [];
  const waiting: { path: Path; value: unknown }[] = [{ path: [], value: given }];
  for (let seen = 0; waiting.length > 0; seen += 1) {
    const next = waiting.pop();
    if (next === undefined || problems.length >= most.shown) break;
    if (seen >= most.nodes) return [...problems, tooMuch([], most.nodes)];
    const found = refuse(next);
    if (found) problems.push(found);
    else waiting.push(...inside(next));
  }
  return problems;
};

const refuse = ({ path, value }: { path: Path; value: unknown }): Problem | undefined => {
  if (path.length > deepest) return tooDeep(path);
  if (typeof value === "string") return value.length > most.letters ? tooMuch(path, most.letters) : undefined;
  if (typeof value === "object" && value !== null) return refuseObject(path, value);
  const isData = value === null || value === undefined || typeof value === "boolean" || Number.isFinite(value);
  return isData ? undefined : notData(path);
};

const refuseObject = (path: Path, value: object): Problem | undefined => {
  if (!Array.isArray(value) && !isPlain(value)) return notData(path);
  const keys = Object.keys(value);
  const forbidden = keys.find((key) => forbiddenKeys.includes(key));
  if (forbidden !== undefined) return badKey([...path, forbidden]);
  return keys.length > most.listed ? tooMuch(path, most.listed) : undefined;
};

const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value));

const inside = ({ path, value }: { path: Path; value: unknown }): { path: Path; value: unknown }[] => {
  if (typeof value !== "object" || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.map(([key, each]) => ({ path: [...path, key], value: each }));
};

const tooDeep = (path: Path): Problem =>
  problem(
    path.slice(0, deepest),
    { fr: "Cette partie est trop imbriquée.", en: "This part is nested too deeply." },
    { fr: `Restez sous ${deepest} niveaux.`, en: `Stay under ${deepest} levels.` },
  );

const tooMuch = (path: Path, limit: number): Problem =>
  problem(
    path,
    { fr: "Cette partie est trop longue.", en: "This part is too long." },
    { fr: `Restez sous ${limit} éléments ou caractères.`, en: `Stay under ${limit} elements or characters.` },
  );

const notData = (path: Path): Problem =>
  problem(
    path,
    {
      fr: "Une définition ne contient que des données\u00a0: ni code, ni expression régulière, ni objet d’une autre sorte.",
      en: "A definition holds data only: no code, no regular expression, no other kind of object.",
    },
    {
      fr: "Écrivez un texte, un nombre, oui ou non, une liste ou un objet simple\u00a0; une forme se nomme par son format.",
      en: "Write a text, a number, true or false, a list or a plain object; a shape is named by its format.",
    },
  );

const badKey = (path: Path): Problem =>
  problem(
    path,
    { fr: "Ce nom de clé est interdit.", en: "This key name is forbidden." },
    { fr: "Retirez cette clé.", en: "Remove this key." },
  );
