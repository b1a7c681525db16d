import { once } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Worker } from "node:worker_threads";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { chance } from "../demonstration/chance.ts";
import { bareTables } from "./bare-tables.ts";
import { nthReference, referenceStart } from "./draw.ts";
import { officesOf } from "./offices.ts";
import type { Order } from "./order.ts";
import { lastingTables, passingTables, settleApplications, type Table, tables } from "./tables.ts";

/** @property word a series of its own: the same word, number and day give the same applications */
export type Wanted = Pick<Order, "word" | "now" | "procedure" | "issuer" | "samples"> & {
  applications: number;
  agentsIssuer: string;
};
export type Seeded = { added: number; seconds: number };

/**
 * Fills the database up to so many invented applications, by COPY, all or nothing. Those of the word already there count: asked
 * again for as many, it adds none. When most of the rows are new, indexes and constraints are taken off and put back behind them.
 * Histories are chained by the product’s own function, and states reached by its own workflow.
 *
 * Left out: issued documents, e-mails and carrier’s news older than ninety days, tracking links, and the bytes of supporting
 * documents, whose rows name one specimen a kind.
 */
export const seedApplications = async (url: string, wanted: Wanted): Promise<Seeded> => {
  const client = new pg.Client({ connectionString: url, statement_timeout: 0 });
  await client.connect();
  try {
    const started = performance.now();
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [lock]);
    const added = await fill(client, wanted);
    await client.query("commit");
    for (const table of added > 0 ? lastingTables : []) await client.query(`vacuum (analyze) ${table}`);
    return { added, seconds: (performance.now() - started) / 1000 };
  } finally {
    await client.end();
  }
};

const lock = 7_203_916;

const fill = async (client: pg.Client, wanted: Wanted): Promise<number> => {
  const { applications: to, word, agentsIssuer, ...rest } = wanted;
  const from = await alreadyThere(client, word);
  if (from >= to) return 0;
  const offices = await officesOf(client, { word, applications: to, issuer: agentsIssuer });
  const { rows } = await client.query<{ count: string }>("select count(*) from applications");
  const mostAreNew = to - from > Number(rows[0]?.count) / 2;
  const dress = mostAreNew ? await bareTables(client) : async () => undefined;
  await copyAll(client, { ...rest, word, from, to, offices });
  await dress();
  return to - from;
};

/** Each word is filled in order: its last reference is found by halves. */
const alreadyThere = async (client: pg.Client, word: string): Promise<number> => {
  const start = referenceStart(chance(word));
  const isThere = async (index: number) =>
    (await client.query("select from application_references where reference = $1", [nthReference(start, index)]))
      .rowCount === 1;
  let beyond = 1;
  while (await isThere(beyond - 1)) beyond *= 2;
  let known = Math.floor(beyond / 2);
  while (beyond - known > 1) {
    const middle = Math.floor((known + beyond) / 2);
    if (await isThere(middle - 1)) known = middle;
    else beyond = middle;
  }
  return known;
};

/** A thread makes the next chunk while this one is sent. */
const copyAll = async (client: pg.Client, order: Order): Promise<void> => {
  const worker = new Worker(new URL("./generator.ts", import.meta.url), { workerData: order });
  const ask = (): Promise<Map<Table, Uint8Array> | undefined> => {
    worker.postMessage("more");
    return once(worker, "message").then(([chunk]) => chunk);
  };
  try {
    let next = ask();
    await client.query(passingTables);
    for (let chunk = await next; chunk; chunk = await next) {
      next = ask();
      for (const [table, lines] of chunk) {
        const copy = client.query(copyFrom(`copy ${table} (${tables[table]}) from stdin`));
        await pipeline(Readable.from([Buffer.from(lines.buffer)]), copy);
        if (table === "seeded_applications") await client.query(settleApplications);
      }
    }
  } finally {
    await worker.terminate();
  }
};
