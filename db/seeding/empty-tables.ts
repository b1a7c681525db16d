import type { ClientBase } from "pg";
import { lastingTables } from "./tables.ts";

/**
 * Sets aside the few rows that are there and truncates the tables, in the caller’s transaction, where nobody sees it: what a
 * transaction copies into a table that it has emptied may be written settled, and needs no journal where the server keeps the
 * least of one. @returns what puts the rows back
 */
export const emptyTables = async (client: ClientBase): Promise<() => Promise<void>> => {
  for (const table of lastingTables)
    await client.query(`create temp table ${aside(table)} on commit drop as table ${table}`);
  await client.query(`truncate ${lastingTables.join(", ")}`);
  // Answers are too small to be worth packing, one application after the other.
  await client.query("alter table applications alter answers set storage main");
  return async () => {
    await client.query("alter table applications alter answers set storage extended");
    for (const table of lastingTables) await client.query(`insert into ${table} table ${aside(table)}`);
  };
};

const aside = (table: string): string => `aside_${table}`;
