import pg from "pg";
import { type Secrets, whoAsks } from "./asking.ts";

type Asked = pg.QueryConfig & { queryMode?: "extended" };
type Answer = pg.ResultBuilder<pg.QueryResultRow>;

/** The same pool, each of whose queries and transactions says who asks, for as long as it lasts and not longer. */
export const askingPool = (pool: pg.Pool): pg.Pool =>
  Object.create(pool, {
    query: {
      value: async (asked: Asked, values: unknown[]) => {
        const prelude = preludeOf(await whoAsks());
        return prelude === undefined ? pool.query(asked, values) : askOnce(pool, prelude, asked, values);
      },
    },
    connect: {
      value: async () => {
        const prelude = preludeOf(await whoAsks());
        const client = await pool.connect();
        return prelude === undefined ? client : beginningWith(client, prelude);
      },
    },
  });

/** Settings local to their transaction: none outlives it, whoever uses the connection next. */
const preludeOf = (secrets: Secrets): string | undefined => {
  const settings = Object.entries(secrets)
    .filter(([, value]) => value)
    .map(([name, value]) => `set_config('parvis.${name}', ${pg.escapeLiteral(value)}, true)`);
  return settings.length > 0 ? `select ${settings.join(", ")}` : undefined;
};

const askOnce = async (pool: pg.Pool, prelude: string, asked: Asked, values: unknown[]): Promise<Answer> => {
  const client = await pool.connect();
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const answered = (error: Error | undefined, answer: Answer) => (error ? reject(error) : resolve(answer));
      const prepared: Asked = { ...asked, queryMode: "extended" };
      client.query(prefaced(new pg.Query(prepared, values, answered), prelude));
    });
    client.release();
    return answer;
  } catch (fault) {
    // Refused by the server, the connection is good; cut or silent, it is not lent again, and its pool is told which.
    if (fault instanceof pg.DatabaseError) client.release();
    else client.release(fault instanceof Error ? fault : true);
    throw fault;
  }
};

/** A transaction says who asks in the message that begins it. */
const beginningWith = (client: pg.PoolClient, prelude: string): pg.PoolClient =>
  Object.create(client, {
    query: {
      value: (asked: Asked, values: unknown[]) =>
        asked.text.startsWith("begin") ? client.query(`${asked.text}; ${prelude}`) : client.query(asked, values),
    },
  });

/** What the driver calls on the query under way, and its types leave out. */
type Heard = {
  handleDataRow: (message: unknown) => void;
  handleCommandComplete: (message: unknown, connection: pg.Connection) => void;
};
const hears = (query: pg.Query): query is pg.Query & Heard =>
  "handleDataRow" in query && "handleCommandComplete" in query;

/**
 * The query sent behind a prelude in one round trip, whose own answer is passed over. Up to the Sync that ends it, PostgreSQL runs
 * what an extended query is made of as one transaction (its manual, “Pipelining”): the prelude holds for this query alone.
 */
const prefaced = (query: pg.Query, prelude: string): pg.Query => {
  if (!hears(query)) throw new Error("The driver no longer hears answers as it did");
  const { submit, handleDataRow, handleCommandComplete } = query;
  let isOver = false;
  return Object.assign(query, {
    submit: (connection: pg.Connection) => {
      connection.stream.cork();
      connection.parse({ name: "", text: prelude, types: [] }, true);
      connection.bind({}, true);
      connection.execute({}, true);
      const fault = submit.call(query, connection);
      connection.stream.uncork();
      return fault;
    },
    handleDataRow: (message: unknown) => {
      if (isOver) handleDataRow.call(query, message);
    },
    handleCommandComplete: (message: unknown, connection: pg.Connection) => {
      if (isOver) handleCommandComplete.call(query, message, connection);
      isOver = true;
    },
  });
};
