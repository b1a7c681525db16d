import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { parisDay } from "#lib/engine/calendar.ts";
import { journalKey } from "#lib/environment.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { chance } from "../demonstration/chance.ts";
import { bareTables } from "./bare-tables.ts";
import { calendarUntil } from "./calendar.ts";
import { casesOf } from "./cases.ts";
import { nthReference, referenceStart } from "./draw.ts";
import { emptyTables } from "./empty-tables.ts";
import { type Hands, startHands } from "./hands.ts";
import { officesOf } from "./offices.ts";
import type { Order } from "./order.ts";
import { columnsOf, lastingTables, measureTables, passingTables, settleApplications } from "./tables.ts";

/** @property word a series of its own: the same word, number and day give the same applications */
export type Wanted = Pick<Order, "word" | "now" | "issuer" | "samples"> & {
  applications: number;
  procedure: string;
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
    const { added, unsettled } = await fill(client, wanted);
    await client.query("commit");
    for (const table of unsettled) await client.query(`vacuum (process_toast false) ${table}`);
    return { added, seconds: (performance.now() - started) / 1000 };
  } finally {
    await client.end();
  }
};

const lock = 7_203_916;

/** @property unsettled tables with rows that a later reader would have to settle */
type Filled = { added: number; unsettled: readonly string[] };

const fill = async (client: pg.Client, wanted: Wanted): Promise<Filled> => {
  const { applications: to, word, agentsIssuer, procedure, ...rest } = wanted;
  const from = await alreadyThere(client, word);
  if (from >= to) return { added: 0, unsettled: [] };
  const offices = await officesOf(client, { word, applications: to, issuer: agentsIssuer });
  const hands = startHands({ ...rest, ...rulesOf(procedure, wanted.now), word, from, to, offices });
  try {
    await client.query(quickly);
    const { rows } = await client.query<{ count: string }>("select count(*) from applications");
    const share = Number(rows[0]?.count) / (to - from);
    const dress = share < 2 ? await bareTables(client) : nothing;
    const putBack = share < 0.1 ? await emptyTables(client) : undefined;
    await copyAll(client, hands, putBack ? ", freeze" : "");
    await putBack?.();
    await dress();
    await client.query(measureTables);
    return { added: to - from, unsettled: putBack ? ["applications"] : lastingTables };
  } finally {
    await hands.dismiss();
  }
};

/** Rows and indexes are sorted in memory. */
const quickly = "set local work_mem = '64MB'; set local maintenance_work_mem = '512MB'";

/** What the product itself says of such applications: worked out here, once for all threads. */
const rulesOf = (slug: string, now: Date) => {
  const procedure = requireProcedure(slug);
  const [calendar, cases] = [calendarUntil(now, procedure), casesOf(procedure, parisDay(now))];
  return { procedure, calendar, cases, journalKey: journalKey() };
};

const nothing = async (): Promise<void> => undefined;

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

const copyAll = async (client: pg.Client, hands: Hands, options: ", freeze" | ""): Promise<void> => {
  await client.query(passingTables);
  for (let chunk = await hands.take(); chunk; chunk = await hands.take())
    for (const [table, rows] of chunk) {
      const copy = client.query(copyFrom(`copy ${table} (${columnsOf(table)}) from stdin (format binary${options})`));
      await pipeline(Readable.from([Buffer.from(rows.buffer)]), copy);
      if (table === "seeded_applications") await client.query(settleApplications);
    }
};
