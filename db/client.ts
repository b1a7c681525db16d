import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { environment } from "#lib/environment.ts";
import * as schema from "./schema.ts";

export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

const holder: typeof globalThis & { parvisDatabase?: Database; parvisPool?: pg.Pool } = globalThis;

/** The process’s one pool. Development reloads modules: it survives them on the global object. */
export const database = (): Database => {
  holder.parvisDatabase ??= connect(environment().DATABASE_URL);
  return holder.parvisDatabase;
};

const connect = (url: string): Database => {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
  });
  // A server that goes away ends idle connections; the next query opens a new one and says so if it cannot.
  pool.on("error", () => undefined);
  holder.parvisPool = pool;
  return drizzle(pool, { schema });
};

/** All that the work does is one transaction: those it opens are only parts of it. For a process that does nothing else meanwhile. */
export const inOneTransaction = (work: () => Promise<void>): Promise<void> => {
  const outside = database();
  return outside
    .transaction(async (tx) => {
      const part = (work: (tx: Transaction) => Promise<unknown>) => work(tx);
      holder.parvisDatabase = Object.create(tx, { transaction: { value: part } });
      await work();
    })
    .finally(() => {
      holder.parvisDatabase = outside;
    });
};

/** For a process that ends: waits for the last queries. */
export const closeDatabase = async (): Promise<void> => holder.parvisPool?.end();

/** For tests: work on another database than the environment’s. @returns what closes it. */
export const useDatabase = (url: string): (() => Promise<void>) => {
  holder.parvisDatabase = connect(url);
  const pool = holder.parvisPool;
  return async () => pool?.end();
};
