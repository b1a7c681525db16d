import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";

/** In the order in which rows can be put back. */
const tables = [
  ...["services", "agents", "citizens", "applications", "tracking_links", "batches", "application_references"],
  ...[
    "application_keys",
    "events",
    "emails",
    "messages",
    "tracking_visits",
    "carrier_events",
    "envelopes",
    "documents",
  ],
  ...["payment_attempts", "consultations", "information_requests", "notes", "rulings", "exchanges"],
  ...["handover_codes", "handover_tries"],
  "past_applications",
];

/** Nothing puts them back: the database itself refuses that they change. */
const unchanging = ["procedure_versions", "everyday_words", "search_procedures", "search_vocabulary", "search_words"];

/** Every row as it is; of sessions, which live, whether they were ended. Tries are not counted. */
export const fingerprint = async (): Promise<string> => {
  const each = [...tables, ...unchanging, "graphile_worker._private_jobs"].map(
    (table) => `select md5(t::text) h from ${table} t`,
  );
  const ended = "select md5(sid_hash || coalesce(revoked_at::text, '')) from sessions";
  const { rows } = await database().execute(
    sql.raw(
      `select md5(coalesce(string_agg(h, '' order by h), '')) as all_rows from (${[...each, ended].join(" union all ")}) r`,
    ),
  );
  return z.tuple([z.object({ all_rows: z.string() })]).parse(rows)[0].all_rows;
};

/** What is counted or told apart from applications. */
const besides = ["sessions", "rates", "demonstration_clock", "decision_statistics", "stage_figures"];

/** @throws when a table came since that nobody watches here */
const requireEveryTable = async (): Promise<void> => {
  const { rows } = await database().execute(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  );
  const found = z.array(z.object({ name: z.string() })).parse(rows);
  const unknown = found.filter(({ name }) => ![...tables, ...unchanging, ...besides].includes(name));
  if (unknown.length > 0) throw new Error(`Tables that the matrix does not watch: ${unknown.map(({ name }) => name)}`);
};

/** Remembers the rows as they are. @returns what puts them back */
export const keepRows = async (): Promise<() => Promise<void>> => {
  await requireEveryTable();
  await database().execute("create schema kept");
  const kept = [...tables, "sessions"];
  for (const table of kept) await database().execute(`create table kept.${table} as table ${table}`);
  const putBack = [
    "begin",
    // Whoever is still writing has ended first.
    `lock table ${kept.join(", ")} in access exclusive mode`,
    ...kept.toReversed().map((table) => `delete from ${table}`),
    "delete from graphile_worker._private_jobs",
    ...kept.map((table) => `insert into ${table} select * from kept.${table}`),
    "commit",
  ].join("; ");
  return async () => void (await database().execute(putBack));
};

/** Nobody is slowed here: thousands of refusals are asked for on purpose. What slows is tested elsewhere. */
export const countNothing = async (): Promise<void> => {
  await database().execute(`
    create or replace function wall.count_attempt(limit_given text, secret_given text, address_given text, seconds integer)
      returns table (asker text, tried integer, from_address integer) language sql volatile security definer
      set search_path = pg_catalog, public, pg_temp as 'select null::text, 0, 0'`);
};
