import pg from "pg";
import { type Secrets, whoAsks } from "./asking.ts";
import { named } from "./statement-names.ts";

type Asked = pg.QueryConfig & { queryMode?: "extended" };
type Answer = pg.ResultBuilder<pg.QueryResultRow>;

/** The same pool, each of whose queries and transactions says who asks, for as long as it lasts and not longer. */
export const askingPool = (pool: pg.Pool): pg.Pool =>
  Object.create(pool, {
    query: {
      value: async (asked: Asked, values: unknown[]) => {
        const prelude = preludeOf(await whoAsks());
        return prelude === undefined ? pool.query(named(asked), values) : askOnce(pool, prelude, named(asked), values);
      },
    },
    connect: {
      value: async () => {
        const prelude = preludeOf(await whoAsks());
        const client = await pool.connect();
        return prelude === undefined ? client : beginningWith(client, asText(prelude));
      },
    },
  });

/** Settings local to their transaction: none outlives it, whoever uses the connection next. */
type Prelude = { names: string[]; values: string[] };

const preludeOf = (secrets: Secrets): Prelude | undefined => {
  const said = Object.entries(secrets).filter(([, value]) => value);
  return said.length > 0 ? { names: said.map(([name]) => name), values: said.map(([, value]) => value) } : undefined;
};

const settings = ({ names }: Prelude, valueAt: (index: number) => string): string =>
  `select ${names.map((name, index) => `set_config('parvis.${name}', ${valueAt(index)}, true)`).join(", ")}`;

const asText = (prelude: Prelude): string =>
  settings(prelude, (index) => pg.escapeLiteral(prelude.values[index] ?? ""));

const ready = new WeakMap<pg.PoolClient, Set<string>>();

/** Each connection reads a prelude of these names once. @returns what it then knows it by */
const prepare = async (client: pg.PoolClient, prelude: Prelude): Promise<string> => {
  const name = `asking ${prelude.names.join(" ")}`;
  const known = ready.get(client) ?? new Set();
  if (known.has(name)) return name;
  await client.query({ name, text: settings(prelude, (index) => `$${index + 1}`), values: prelude.values });
  ready.set(client, known.add(name));
  return name;
};

const askOnce = async (pool: pg.Pool, prelude: Prelude, asked: Asked, values: unknown[]): Promise<Answer> => {
  const client = await pool.connect();
  try {
    const statement = await prepare(client, prelude);
    const answer = await new Promise<Answer>((resolve, reject) => {
      const answered = (error: Error | undefined, answer: Answer) => (error ? reject(error) : resolve(answer));
      const prepared: Asked = { ...asked, queryMode: "extended" };
      client.query(prefaced(new pg.Query(prepared, values, answered), { statement, values: prelude.values }));
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
        asked.text.startsWith("begin") ? client.query(`${asked.text}; ${prelude}`) : client.query(named(asked), values),
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
const prefaced = (query: pg.Query, prelude: { statement: string; values: string[] }): pg.Query => {
  if (!hears(query)) throw new Error("The driver no longer hears answers as it did");
  const { submit, handleDataRow, handleCommandComplete } = query;
  let isOver = false;
  return Object.assign(query, {
    submit: (connection: pg.Connection) => {
      connection.stream.cork();
      connection.bind(prelude, true);
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
