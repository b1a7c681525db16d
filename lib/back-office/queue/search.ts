import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applicationReferences, applications } from "#db/schema.ts";
import { normaliseReference } from "#lib/applications/reference.ts";
import { fieldsOf } from "#lib/engine/answers.ts";
import { formats } from "#lib/engine/formats.ts";
import { allow } from "#lib/limits/allow.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import type { Caseworker } from "../caseworker.ts";
import { seenBy } from "../own-case.ts";
import { type CaseRow, readRows } from "./rows.ts";

/** Past this a search is too wide to be read: the screen asks for more precise words. */
export const searchLimit = 50;

/** Cases of the service by reference, by name whatever its accents, or by subject (a plate); every state. */
export const searchCases = async (agent: Caseworker, typed: string): Promise<{ rows: CaseRow[]; more: boolean }> => {
  await allow("search");
  const found = new Set((await Promise.all(waysToFind.map((way) => find(agent, way(typed, agent))))).flat());
  const ids = found.size > 0 ? [...found] : await find(agent, bySlip(typed, agent));
  const rows = await readRows(agent, ids.slice(0, searchLimit));
  return { rows: rows.toSorted(byDeadline), more: ids.length > searchLimit };
};

const byDeadline = (a: CaseRow, b: CaseRow): number => keyOf(a).localeCompare(keyOf(b));
const keyOf = ({ dueOn, reference }: CaseRow): string => `${dueOn} ${reference}`;

/** Stops at the limit rather than sort everyone of a common name. */
const find = async (agent: Caseworker, condition: SQL | undefined): Promise<string[]> => {
  if (condition === undefined) return [];
  const found = await database()
    .select({ id: applications.applicationId })
    .from(applications)
    .where(and(seenBy(agent), condition))
    .limit(searchLimit + 1);
  return found.map(({ id }) => id);
};

const byReference = (typed: string): SQL =>
  eq(
    applications.applicationId,
    sql`(select ${applicationReferences.applicationId} from ${applicationReferences} where ${applicationReferences.reference} = ${normaliseReference(typed)})`,
  );

/** The same plate however it was typed: each procedure’s subject in its own format. */
const bySubject = (typed: string): SQL => inArray(applications.subject, [...new Set(catalogue.map(subjectIn(typed)))]);

const subjectIn =
  (typed: string) =>
  (procedure: (typeof catalogue)[number]): string => {
    const field = fieldsOf(procedure).find((each) => each.key === procedure.subject.answer);
    return field?.kind === "text" ? formats[field.format].normalise(typed) : typed.trim();
  };

/** Shorter words are in too many names for an index to help. */
const shortestWord = 3;

/** Every word, in any order. */
const byName = (typed: string, { serviceId }: Caseworker): SQL | undefined => {
  const words = wordsOf(typed);
  return words.length > 0
    ? among(sql`wall.cases_named(${serviceId}, ${sql.param(words)}::text[], ${searchLimit + 1})`)
    : undefined;
};

/** Only a function of the wall reaches the index of names, for the service of whoever asks and no other. */
const among = (found: SQL): SQL => sql`${applications.applicationId} in (select ${found})`;

/** Nothing was found: a name that looks like it, for a slip of the keyboard. */
const bySlip = (typed: string, { serviceId }: Caseworker): SQL | undefined => {
  const words = wordsOf(typed);
  return words.length > 0
    ? among(sql`wall.cases_named_like(${serviceId}, ${words.join(" ")}, ${searchLimit + 1})`)
    : undefined;
};

const waysToFind: readonly ((typed: string, agent: Caseworker) => SQL | undefined)[] = [byReference, bySubject, byName];

const wordsOf = (typed: string): string[] => {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.some((word) => word.length >= shortestWord) ? words : [];
};

/** As the index holds names: see `foldedName`. */
const fold = (typed: string): string =>
  typed
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
