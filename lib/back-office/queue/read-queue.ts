import { and, asc, desc, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { type Database, database } from "#db/client.ts";
import { applicationReferences, applications } from "#db/schema.ts";
import { worded } from "#db/worded.ts";
import type { Decision } from "#lib/engine/states.ts";
import type { Caseworker } from "../caseworker.ts";
import type { Asker } from "../own-case.ts";
import { conditionsOf, isIn, saidOf } from "./conditions.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import type { QueueFilter } from "./filter.ts";
import { asRow, type CaseRow, linesAmong } from "./rows.ts";

export const pageLength = 25;
export type QueuePage = { rows: CaseRow[]; before?: string | undefined; after?: string | undefined };

/** A page of the queue, the nearest deadline first. Pages are cut by key: none is skipped or shown twice while cases move. */
export const readQueue = async (agent: Caseworker, filter: QueueFilter, now: Date): Promise<QueuePage> => {
  const back = readCursor(filter.avant);
  const from = back ?? readCursor(filter.apres);
  const way = { backwards: back !== undefined, isFurther: from !== undefined };
  const found = (await walking(agent, filter, way)(database(), { ...saidOf(agent, filter, now), ...from }))
    .map(asRow)
    .toSorted(back ? (a, b) => compare(b, a) : compare);
  const more = found.length > pageLength;
  const kept = found.slice(0, pageLength);
  const rows = back ? kept.toReversed() : kept;
  const [first, last] = [cursorOf(rows[0]), cursorOf(rows.at(-1))];
  return {
    rows,
    before: first && (back ? more : from) ? writeCursor(first) : undefined,
    after: last && (back ? true : more) ? writeCursor(last) : undefined,
  };
};

/** Every case in a queue has a deadline. */
const cursorOf = (row: CaseRow | undefined): Cursor | undefined =>
  row && { dueOn: row.dueOn ?? "", reference: row.reference };

/** The cases before and after one in a view, as the arrows of a file offer them: both walked in one query. */
export const readNeighbours = async (
  agent: Caseworker,
  filter: QueueFilter,
  at: { dueOn: string | null; reference: string; applicationId: string },
  now: Date,
): Promise<{ previous?: string | undefined; next?: string | undefined }> => {
  if (at.dueOn === null) return {};
  const { dueOn, reference, applicationId } = at;
  const keys = await around(agent, filter)(database(), { ...saidOf(agent, filter, now), dueOn, reference });
  const [before, after] = [
    keys.filter((key) => compare(key, { dueOn, applicationId }) < 0).toSorted(compare),
    keys.filter((key) => compare(key, { dueOn, applicationId }) > 0).toSorted(compare),
  ];
  return { previous: before.at(-1)?.reference, next: after[0]?.reference };
};

/** @property isFurther whether it goes on from a case, and does not begin where the view does */
type Way = { backwards: boolean; isFurther: boolean };
type Position = { dueOn: string | null; applicationId: string };

/** As many questions as there are views, states, roles and ways to go: each is put in words the first time. */
const eachOnce = <Question>(put: (asker: Asker, filter: QueueFilter, way: Way) => Question) => {
  const known = new Map<string, Question>();
  return ({ role }: Caseworker, filter: QueueFilter, way: Way = { backwards: false, isFurther: true }): Question => {
    const name = [role, filter.vue, filter.etat, !!filter.demarche, way.backwards, way.isFurther].join();
    const question = known.get(name) ?? put({ serviceId: sql.placeholder("serviceId"), role }, filter, way);
    known.set(name, question);
    return question;
  };
};

/** One walk along the index for each state, whose cases are then merged: the order of an index holds for one state only. All in one query, with what the lines show. */
const walking = eachOnce((asker, filter, way) =>
  worded((db) => {
    const { decisions, where } = conditionsOf(asker, filter);
    const met = sql.join(
      decisions.map((decision) => sql`(${walkState(db, decision, where, way, pageLength + 1)})`),
      sql` union all `,
    );
    const order = way.backwards ? desc : asc;
    const nearest = sql`select application_id from (${met}) as met order by ${order(sql`due_on`)}, ${order(sql`application_id`)} limit ${sql.raw(String(pageLength + 1))}`;
    return linesAmong(db, asker, sql`in (${nearest})`);
  }),
);

/** One step each way, along the index of each state. */
const around = eachOnce((asker, filter) =>
  worded((db) => {
    const { decisions, where } = conditionsOf(asker, filter);
    const step = (backwards: boolean) => (decision: Decision) =>
      walkState(db, decision, where, { backwards, isFurther: true }, 1);
    const [first, second, ...others] = [...decisions.map(step(true)), ...decisions.map(step(false))];
    if (first === undefined || second === undefined) throw new Error("A view is of one state at least");
    return unionAll(first, second, ...others);
  }),
);

/** As PostgreSQL does, without a deadline comes last. */
const compare = (a: Position, b: Position): number => {
  const [one, other] = [a.dueOn ?? "9999", b.dueOn ?? "9999"];
  if (one !== other) return one < other ? -1 : 1;
  return a.applicationId < b.applicationId ? -1 : 1;
};

const walkState = (
  db: Database,
  decision: Decision,
  where: SQL | undefined,
  { backwards, isFurther }: Way,
  length: number,
) => {
  const order = backwards ? desc : asc;
  return db
    .select({
      dueOn: sql<string>`${applications.dueOn}`,
      reference: applications.reference,
      applicationId: applications.applicationId,
    })
    .from(applications)
    .where(and(isIn(decision), where, isFurther ? beyond(backwards) : undefined))
    .orderBy(order(applications.dueOn), order(applications.applicationId))
    .limit(length);
};

/** Past the case of that deadline and reference. */
const beyond = (backwards: boolean): SQL => {
  const id = sql`(select ${applicationReferences.applicationId} from ${applicationReferences} where ${applicationReferences.reference} = ${sql.placeholder("reference")})`;
  const here = sql`(${applications.dueOn}, ${applications.applicationId})`;
  const there = sql`(${sql.placeholder("dueOn")}, ${id})`;
  return backwards ? sql`${here} < ${there}` : sql`${here} > ${there}`;
};
