import type { ClientBase } from "pg";
import { lastingTables } from "./tables.ts";

/**
 * Takes indexes and constraints off the tables, but indexes that hold few of the rows. @returns what puts them back, each row
 * checked; both in the caller’s transaction.
 */
export const bareTables = async (client: ClientBase): Promise<() => Promise<void>> => {
  const constraints = await rowsOf(client, constraintsSql);
  const indexes = await rowsOf(client, indexesSql);
  for (const { drop } of [...constraints, ...indexes]) await client.query(drop);
  return async () => {
    for (const { create } of [...indexes, ...constraints.toReversed()]) await client.query(create);
  };
};

type Pair = { drop: string; create: string };

const rowsOf = async (client: ClientBase, sql: string): Promise<Pair[]> =>
  (await client.query<Pair>(sql, [[...lastingTables]])).rows;

/** Those that refer to a key come before the keys. */
const constraintsSql = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
         format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as create
    from pg_constraint
   where contype in ('p', 'u', 'f')
     and (conrelid = any($1::regclass[]) or confrelid = any($1::regclass[]))
   order by contype <> 'f', conname`;

const indexesSql = `
  select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as create
    from pg_index
   where indrelid = any($1::regclass[])
     and (indpred is null or indexrelid::regclass::text ~ '_(approved|kept|decided)$')
     and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))`;
