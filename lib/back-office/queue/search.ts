import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applicationReferences, applications, foldedName } from "#db/schema.ts";
import { normaliseReference } from "#lib/applications/reference.ts";
import { fieldsOf } from "#lib/engine/answers.ts";
import { formats } from "#lib/engine/formats.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import type { Caseworker } from "../caseworker.ts";
import { seenBy } from "../own-case.ts";
import { type CaseRow, readRows } from "./rows.ts";

/** Past this a search is too wide to be read: the screen asks for more precise words. */
export const searchLimit = 50;

/** Cases of the service by reference, by name whatever its accents, or by subject (a plate); every state. */
export const searchCases = async (agent: Caseworker, typed: string): Promise<{ rows: CaseRow[]; more: boolean }> => {
  const found = await database()
    .select({ id: applications.applicationId })
    .from(applications)
    .where(and(seenBy(agent), or(byReference(typed), bySubject(typed), byName(typed))))
    .orderBy(applications.dueOn, applications.applicationId)
    .limit(searchLimit + 1);
  const rows = await readRows(
    agent,
    found.slice(0, searchLimit).map(({ id }) => id),
  );
  return { rows, more: found.length > searchLimit };
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

/** Every word, in any order; or a name that looks like it, for a slip of the keyboard. */
const byName = (typed: string): SQL | undefined => {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (!words.some((word) => word.length >= shortestWord)) return undefined;
  const name = sql.raw(foldedName);
  const each = words.map((word) => sql`${name} like ${`%${word}%`}`);
  return or(and(...each), sql`${words.join(" ")} <% ${name}`);
};

/** As the index holds names: see `foldedName`. */
const fold = (typed: string): string =>
  typed
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
