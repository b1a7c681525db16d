import { readFile } from "node:fs/promises";
import type { Client } from "pg";
import { z } from "zod";
import { withClient } from "../database/create-database.ts";

export type DatabaseState = { isMigrated: boolean; isInhabited: boolean };

/** What is left to do to a database, asked in a few milliseconds: loading the tools that do it takes a second of every start. */
export const databaseState = (url: string): Promise<DatabaseState> =>
  withClient(url, async (client) => {
    const isMigrated = (await latestApplied(client)) >= (await latestWritten());
    return { isMigrated, isInhabited: isMigrated && (await isInhabited(client)) };
  });

const journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

/** The migrator’s own rule: it applies what was written after the latest one that it has applied. */
const latestWritten = async (): Promise<number> => {
  const text = await readFile("db/migrations/meta/_journal.json", "utf8");
  return Math.max(...journal.parse(JSON.parse(text)).entries.map(({ when }) => when));
};

const latestApplied = async (client: Client): Promise<number> => {
  if (!(await exists(client, "drizzle.__drizzle_migrations"))) return Number.NEGATIVE_INFINITY;
  const { rows } = await client.query(
    "select coalesce(max(created_at), 0) as latest from drizzle.__drizzle_migrations",
  );
  return Number(rows[0]?.latest);
};

const isInhabited = async (client: Client): Promise<boolean> =>
  (await client.query("select from applications limit 1")).rowCount === 1;

const exists = async (client: Client, table: string): Promise<boolean> =>
  (await client.query("select to_regclass($1) is not null as exists", [table])).rows[0]?.exists === true;
