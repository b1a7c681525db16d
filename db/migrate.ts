import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { runMigrations as migrateJobs } from "graphile-worker";
import pg from "pg";

const lock = 7_203_914;

/** Brings the database up to date; several processes may call it at once, one does the work. */
export const migrateDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    for (const extension of ["pg_trgm", "unaccent", "fuzzystrmatch"])
      await client.query(`create extension if not exists ${extension}`);
    await migrate(drizzle(client), { migrationsFolder: "db/migrations" });
    await migrateJobs({ connectionString: url });
  } finally {
    await client.end();
  }
};
