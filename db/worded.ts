import { type Column, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { type Database, database, type Transaction } from "./client.ts";
import { nameOnce } from "./statement-names.ts";

type Asked<Answer> = {
  execute: (values: Record<string, unknown>) => Promise<Answer>;
  getQuery: () => { sql: string };
};
type Values = Record<string, unknown>;

/**
 * A question of every request, put in words once: building its SQL costs this process as much as the database’s whole answer.
 * What varies in it is a `sql.placeholder`, given by name; what chooses an index is written out, for it is planned once as well.
 */
export const worded = <Answer>(
  ask: (db: Database) => { prepare: (name: string) => Asked<Answer> },
): ((db: Database | Transaction, given: Values) => Promise<Answer>) => {
  let asked: Asked<Answer> | undefined;
  return (db, given) => {
    asked ??= prepared(ask);
    const client = clientOf(db);
    // The words are the same whoever they are sent through: a pool, or the connection of a transaction.
    const here: Asked<Answer> = Object.create(asked, { client: { value: client } });
    return here.execute(given);
  };
};

const prepared = <Answer>(ask: (db: Database) => { prepare: (name: string) => Asked<Answer> }): Asked<Answer> => {
  // Its name comes from its words, which are known once it is built.
  const { sql: words } = ask(database()).prepare("").getQuery();
  return ask(database()).prepare(nameOnce(words));
};

/** The same for each set of names that it is given: what is written of a row depends on what happens to it. */
export const wordedFor = <Answer>(
  ask: (db: Database, names: readonly string[]) => { prepare: (name: string) => Asked<Answer> },
): ((db: Database | Transaction, names: readonly string[], given: Values) => Promise<Answer>) => {
  const asked = new Map<string, ReturnType<typeof worded<Answer>>>();
  return (db, names, given) => {
    const key = names.join();
    const question = asked.get(key) ?? worded((db) => ask(db, names));
    asked.set(key, question);
    return question(db, given);
  };
};

/** In a question put in words once: what is given under this name, already as the driver takes it. */
export const given = (name: string): SQL => sql`${sql.placeholder(name)}`;

/** What is written of a row, as the driver takes it, under the names of its columns. @param prefix where one statement writes several rows */
export const asGiven = (table: PgTable, row: Readonly<Values>, prefix = ""): Values => {
  const columns: Readonly<Record<string, Column>> = getTableColumns(table);
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      prefix + name,
      value === null || value === undefined ? null : columns[name]?.mapToDriverValue(value),
    ]),
  );
};

const clientOf = ({ _: { session } }: Database | Transaction): unknown => {
  if ("client" in session) return session.client;
  throw new Error("The query builder no longer says what it asks through");
};
