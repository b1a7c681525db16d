import pg from "pg";
import { type Secrets, whoAsks } from "./asking.ts";
import { cutIfSilent } from "./pool.ts";
import { isPlannedOnce, named } from "./statement-names.ts";

type Asked = pg.QueryConfig & { queryMode?: "extended" };
type Answer = pg.ResultBuilder<pg.QueryResultRow>;

/** The same pool, each of whose queries and transactions says who asks, for as long as it lasts and not longer. */
export const askingPool = (pool: pg.Pool): pg.Pool =>
  Object.create(pool, {
    query: {
      value: async (asked: Asked, values: unknown[]) => {
        const prelude = preludeOf(await whoAsks(), isPlannedOnce(asked.name));
        return prelude === undefined ? pool.query(named(asked), values) : askOnce(pool, prelude, named(asked), values);
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
type Prelude = { names: string[]; values: string[]; once: boolean };

/** @param once whether the one question that follows is planned once, for whatever values. @returns undefined where nothing needs saying */
const preludeOf = (secrets: Secrets, once = false): Prelude | undefined => {
  const said = Object.entries(secrets).filter(([, value]) => value);
  if (said.length === 0 && !once) return undefined;
  return { names: said.map(([name]) => name), values: said.map(([, value]) => value), once };
};

/** Left to itself, PostgreSQL plans a long question again each time behind row-level security, for longer than it then takes. */
const settings = ({ names, once }: Prelude): string => {
  const said = names.map((name, index) => `set_config('parvis.${name}', $${index + 1}, true)`);
  return `select ${[...said, ...(once ? ["set_config('plan_cache_mode', 'force_generic_plan', true)"] : [])].join(", ")}`;
};

/** A statement that a connection has read, and what it is given. */
type Prepared = { statement: string; values: string[] };

const ready = new WeakMap<pg.PoolClient, Set<string>>();

/** Each connection reads a statement once, by asking it. @returns whether it had */
const hasRead = async (client: pg.PoolClient, name: string, text: string, values: string[]): Promise<boolean> => {
  const known = ready.get(client) ?? new Set();
  if (known.has(name)) return true;
  await client.query({ name, text, values });
  ready.set(client, known.add(name));
  return false;
};

const prepare = async (client: pg.PoolClient, prelude: Prelude): Promise<Prepared> => {
  const statement = ["asking", ...prelude.names, ...(prelude.once ? ["once"] : [])].join(" ");
  await hasRead(client, statement, settings(prelude), prelude.values);
  return { statement, values: prelude.values };
};

const askOnce = async (pool: pg.Pool, prelude: Prelude, asked: Asked, values: unknown[]): Promise<Answer> => {
  const client = await pool.connect();
  try {
    const answer = await askAfter(client, [await prepare(client, prelude)], asked, values);
    client.release();
    return answer;
  } catch (fault) {
    // Refused by the server, the connection is good; cut or silent, it is not lent again, and its pool is told which.
    if (fault instanceof pg.DatabaseError) client.release();
    else client.release(fault instanceof Error ? fault : true);
    throw fault;
  }
};

const askAfter = (client: pg.PoolClient, before: Prepared[], asked: Asked, values: unknown[]): Promise<Answer> =>
  new Promise<Answer>((resolve, reject) => {
    const answered = (error: Error | undefined, answer: Answer) => (error ? reject(error) : resolve(answer));
    const prepared: Asked = { ...asked, queryMode: "extended" };
    client.query(prefaced(new pg.Query(prepared, values, answered), before));
  });

const nothing = { command: "", rowCount: null, oid: 0, fields: [], rows: [] } as const;

/** A transaction begins, and says who asks, in the message of its first question; one that asks nothing never begins. */
const beginningWith = (client: pg.PoolClient, prelude: Prelude): pg.PoolClient => {
  let begin: string | undefined;
  let begun: Promise<Prepared[]> | undefined;
  const ready = async (begin: string): Promise<Prepared[]> => {
    const asking = await prepare(client, prelude);
    return (await hasRead(client, begin, begin, [])) ? [{ statement: begin, values: [] }, asking] : [asking];
  };
  const first = (before: Prepared[], asked: Asked, values: unknown[]): Promise<Answer> => {
    const answer = askAfter(client, before, named(asked), values);
    answer.catch((fault: unknown) => cutIfSilent(client, fault));
    return answer;
  };
  const query = async (asked: Asked, values: unknown[]) => {
    if (asked.text.startsWith("begin")) {
      begin = asked.text;
      return nothing;
    }
    if (begin === undefined) {
      // What is asked together with the first question goes behind it, or nowhere.
      if (asked.text !== "rollback") await begun;
      return client.query(named(asked), values);
    }
    const waiting = begin;
    begin = undefined;
    if (asked.text === "commit" || asked.text === "rollback") return nothing;
    begun = ready(waiting);
    return first(await begun, asked, values);
  };
  return Object.create(client, { query: { value: query } });
};

/** What the driver calls on the query under way, and its types leave out. */
type Heard = {
  handleDataRow: (message: unknown) => void;
  handleCommandComplete: (message: unknown, connection: pg.Connection) => void;
};
const hears = (query: pg.Query): query is pg.Query & Heard =>
  "handleDataRow" in query && "handleCommandComplete" in query;

/**
 * The query sent behind others in one round trip, whose answers are passed over. Up to the Sync that ends it, PostgreSQL runs what an
 * extended query is made of as one transaction (its manual, “Pipelining”), unless one of them begins a longer one: what is set before
 * it holds for that query or that transaction alone.
 */
const prefaced = (query: pg.Query, before: readonly Prepared[]): pg.Query => {
  if (!hears(query)) throw new Error("The driver no longer hears answers as it did");
  const { submit, handleDataRow, handleCommandComplete } = query;
  let passed = 0;
  return Object.assign(query, {
    submit: (connection: pg.Connection) => {
      connection.stream.cork();
      for (const each of before) {
        connection.bind(each, true);
        connection.execute({}, true);
      }
      const fault = submit.call(query, connection);
      connection.stream.uncork();
      return fault;
    },
    handleDataRow: (message: unknown) => {
      if (passed >= before.length) handleDataRow.call(query, message);
    },
    handleCommandComplete: (message: unknown, connection: pg.Connection) => {
      if (passed >= before.length) handleCommandComplete.call(query, message, connection);
      passed += 1;
    },
  });
};
