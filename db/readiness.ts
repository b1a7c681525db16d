import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "./client.ts";
import journal from "./migrations/meta/_journal.json" with { type: "json" };

export type Readiness = { database: boolean; migrations: boolean };

const newest = Math.max(...journal.entries.map((migration) => migration.when));
const applied = z.tuple([z.object({ newest: z.coerce.number().nullable() })]);

/** Whether the database answers in time, and has every migration that this code was written for. @param patience in milliseconds */
export const readiness = async (patience: number): Promise<Readiness> => {
  const silent = { database: false, migrations: false };
  const { promise: late, resolve } = Promise.withResolvers<Readiness>();
  const timer = setTimeout(() => resolve(silent), patience);
  return Promise.race([ask().catch(() => silent), late]).finally(() => clearTimeout(timer));
};

const ask = async (): Promise<Readiness> => {
  await database().execute(sql`select 1`);
  const found = await lastMigration().catch(() => undefined);
  return { database: true, migrations: found !== undefined && found >= newest };
};

const lastMigration = async (): Promise<number> => {
  const { rows } = await database().execute(sql`select wall.latest_migration() as newest`);
  return applied.parse(rows)[0].newest ?? 0;
};
