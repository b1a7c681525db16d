import { and, asc, desc, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { database } from "#db/client.ts";
import { applicationReferences, applications } from "#db/schema.ts";
import type { Decision } from "#lib/engine/states.ts";
import type { Caseworker } from "../caseworker.ts";
import { conditionsOf, isIn } from "./conditions.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import type { QueueFilter } from "./filter.ts";
import { type CaseRow, readRows } from "./rows.ts";

export const pageLength = 25;
export type QueuePage = { rows: CaseRow[]; before?: string | undefined; after?: string | undefined };

/** A page of the queue, the nearest deadline first. Pages are cut by key: none is skipped or shown twice while cases move. */
export const readQueue = async (agent: Caseworker, filter: QueueFilter, now: Date): Promise<QueuePage> => {
  const back = readCursor(filter.avant);
  const from = back ?? readCursor(filter.apres);
  const found = await walk(agent, filter, { from, backwards: back !== undefined, length: pageLength + 1 }, now);
  const more = found.length > pageLength;
  const kept = found.slice(0, pageLength);
  const shown = back ? kept.toReversed() : kept;
  const rows = await readRows(
    agent,
    shown.map(({ applicationId }) => applicationId),
  );
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    rows,
    before: first && (back ? more : from) ? writeCursor(first) : undefined,
    after: last && (back ? true : more) ? writeCursor(last) : undefined,
  };
};

/** The cases before and after one in a view, as the arrows of a file offer them. */
export const readNeighbours = async (
  agent: Caseworker,
  filter: QueueFilter,
  at: { dueOn: string | null; reference: string },
  now: Date,
): Promise<{ previous?: string | undefined; next?: string | undefined }> => {
  if (at.dueOn === null) return {};
  const from = { dueOn: at.dueOn, reference: at.reference };
  const [[previous], [next]] = await Promise.all([
    walk(agent, filter, { from, backwards: true, length: 1 }, now),
    walk(agent, filter, { from, backwards: false, length: 1 }, now),
  ]);
  return { previous: previous?.reference, next: next?.reference };
};

type Walk = { from: Cursor | undefined; backwards: boolean; length: number };
type Key = Cursor & { applicationId: string };

/** One walk along the index for each state, all in one query, then the walks are merged: the order of an index holds for one state only. */
const walk = async (agent: Caseworker, filter: QueueFilter, how: Walk, now: Date): Promise<Key[]> => {
  const { decisions, where } = conditionsOf(agent, filter, now);
  const [first, second, ...others] = decisions.map((decision) => walkState(decision, where, how));
  const keys: Key[] = await (first && second ? unionAll(first, second, ...others) : (first ?? []));
  const sign = how.backwards ? -1 : 1;
  return keys.toSorted((a, b) => sign * compare(a, b)).slice(0, how.length);
};

const compare = (a: Key, b: Key): number => {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return a.applicationId < b.applicationId ? -1 : 1;
};

const walkState = (decision: Decision, where: SQL | undefined, { from, backwards, length }: Walk) => {
  const order = backwards ? desc : asc;
  return database()
    .select({
      dueOn: sql<string>`${applications.dueOn}`,
      reference: applications.reference,
      applicationId: applications.applicationId,
    })
    .from(applications)
    .where(and(isIn(decision), where, from ? beyond(from, backwards) : undefined))
    .orderBy(order(applications.dueOn), order(applications.applicationId))
    .limit(length);
};

const beyond = ({ dueOn, reference }: Cursor, backwards: boolean): SQL => {
  const id = sql`(select ${applicationReferences.applicationId} from ${applicationReferences} where ${applicationReferences.reference} = ${reference})`;
  const here = sql`(${applications.dueOn}, ${applications.applicationId})`;
  return backwards ? sql`${here} < (${dueOn}, ${id})` : sql`${here} > (${dueOn}, ${id})`;
};
