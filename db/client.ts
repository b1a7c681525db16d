import "./failure.ts";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { environment } from "#lib/environment.ts";
import { refuseWhenAway } from "#lib/outage.ts";
import { askingPool } from "./asking-pool.ts";
import { openPool, type Patience } from "./pool.ts";
import * as schema from "./schema.ts";

export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

type Holder = { parvisDatabase?: Database; parvisPool?: pg.Pool; parvisPatience?: Patience };
const holder: typeof globalThis & Holder = globalThis;

const patient: Patience = { query: 15_000, connection: 5_000 };

/** For a process before which a person waits: a database that does not answer is said to be away within three seconds. */
export const hurry = (): void => {
  holder.parvisPatience = { query: 2_000, connection: 2_000 };
};

/** The process’s one pool. Development reloads modules: it survives them on the global object. @throws Unavailable when this request has already found it away */
export const database = (): Database => {
  refuseWhenAway("database");
  holder.parvisDatabase ??= connect(environment().DATABASE_URL);
  return holder.parvisDatabase;
};

const connect = (url: string): Database => {
  const pool = openPool(url, holder.parvisPatience ?? patient);
  holder.parvisPool = pool;
  return drizzle(askingPool(pool), { schema });
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
