import pg from "pg";
import { failureOf } from "./failure.ts";

/** In milliseconds: how long a query may take, and how long one waits for a connection. */
export type Patience = { query: number; connection: number };

/** What the server is given less than us: where it lives, it stops the query itself. */
const head = 100;

const seconds = 1_000;
/** How long we keep a connection that nobody uses; a server that hears nothing for twice as long has lost us. */
const idle = 30 * seconds;

/**
 * Connections that mend themselves: one that no longer answers is cut, one that ends while it is lent comes back by itself,
 * and the next query opens another.
 */
export const openPool = (url: string, { query, connection }: Patience): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    // What is asked at once on one connection is sent at once.
    pipeline: true,
    connectionTimeoutMillis: connection,
    idleTimeoutMillis: idle,
    keepAlive: true,
    // Nothing is waited for inside a transaction: one that stops asking has lost its line, and its locks hold up others.
    idle_in_transaction_session_timeout: 2 * query,
    options: `-c idle_session_timeout=${2 * idle}`,
    statement_timeout: query - head,
    query_timeout: query,
  });
  const lent = new WeakSet<pg.PoolClient>();
  const open = new Set<pg.PoolClient>();
  /** Those that wait their turn went through the same line: each would cost somebody as long to find out. */
  const cutOthers = () => {
    for (const client of open) if (!lent.has(client)) client.emit("error", new Error("Suspected silent"));
  };
  pool.on("acquire", (client) => lent.add(client));
  pool.on("release", (fault, client) => {
    lent.delete(client);
    if (isSilence(fault)) cutOthers();
  });
  pool.on("error", ignore);
  sayWhenAway(pool);
  pool.on("connect", (client) => {
    open.add(client);
    client.on("error", ignore);
    cutWhenSilent(client);
    client.once("end", () => {
      open.delete(client);
      if (lent.has(client)) giveBack(client);
    });
  });
  return pool;
};

/** The query under way tells its caller what happened: the connection need not tell it again. */
const ignore = (): void => undefined;

/** A transaction begins by taking a connection, outside the query builder. */
const sayWhenAway = (pool: pg.Pool): void =>
  wrap(pool, "connect", (answer) =>
    answer.catch((fault: unknown) => {
      throw failureOf(fault);
    }),
  );

/** What follows on a connection that did not answer in time would wait as long again. */
const cutWhenSilent = (client: pg.PoolClient): void =>
  wrap(client, "query", (answer) => {
    answer.catch((fault: unknown) => cutIfSilent(client, fault));
    return answer;
  });

export const cutIfSilent = (client: pg.PoolClient, fault: unknown): void => {
  if (isSilence(fault)) client.end().catch(ignore);
};

/** Passes the promise that a method answers through `then`; a call with a callback answers none. */
const wrap = <Name extends string>(
  it: Record<Name, unknown>,
  name: Name,
  then: (answer: Promise<unknown>) => Promise<unknown>,
): void => {
  const method = it[name];
  if (typeof method !== "function") return;
  const value = (...given: unknown[]): unknown => {
    const answer: unknown = Reflect.apply(method, it, given);
    return answer instanceof Promise ? then(answer) : answer;
  };
  Object.defineProperty(it, name, { value });
};

/** The driver’s words: it gives this no code. */
const silence = new Error("Query read timeout");
const isSilence = (fault: unknown): boolean => fault instanceof Error && fault.message === silence.message;

/** The query builder keeps for ever a connection whose `begin` failed: ten of them, and nobody is served any more. */
const giveBack = (client: pg.PoolClient): void => {
  client.release(silence);
  client.release = ignore;
};
