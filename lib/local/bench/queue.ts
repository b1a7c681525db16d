import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { database, useDatabase } from "#db/client.ts";
import type { Caseworker } from "#lib/back-office/caseworker.ts";
import { countViews } from "#lib/back-office/queue/count-views.ts";
import { readFilter, type View } from "#lib/back-office/queue/filter.ts";
import { readQueue } from "#lib/back-office/queue/read-queue.ts";
import { now } from "#lib/clock.ts";
import { logsFolder } from "../stack/log.ts";
import type { Settings } from "../stack/settings.ts";
import { at } from "./measure.ts";

export type QueueTime = { files: number; milliseconds: number; ofCounts: number; scans: string[] };

const watched = ["a-moi", "a-prendre", "tous"] as const satisfies View[];

/** What the queue page asks of the database, by the functions that ask it: the median of its views, and what was read from end to end. */
export const measureQueue = async (settings: Settings, files: number, times: number): Promise<QueueTime> => {
  const agents = await caseworkers();
  const [first] = agents;
  if (first === undefined) throw new Error("Nobody works here");
  const [pages, counts]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < times; turn += 1) {
    const agent = agents[turn % agents.length] ?? first;
    const vue = watched[turn % watched.length] ?? "a-moi";
    pages.push(await timed(() => readQueue(agent, readFilter({ vue }), now())));
    counts.push(await timed(() => countViews(agent, now())));
  }
  const middle = (all: number[]) =>
    at(
      all.toSorted((one, other) => one - other),
      0.5,
    );
  return { files, milliseconds: middle(pages), ofCounts: middle(counts), scans: await scansOf(settings, first) };
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

const caseworkers = async (): Promise<Caseworker[]> => {
  const { rows } = await database().execute<{ id: string; serviceId: string }>(sql`
    select id, service_id as "serviceId" from agents
     where service_id = (select id from services where slug = 'immatriculations') order by id limit 4`);
  return rows.map((row) => ({ ...row, role: "caseworker", displayName: "Bench" }));
};

/** The tables that the plans of these queries read from end to end, as the server explains them while it runs them. Agents and services are few. */
const scansOf = async ({ dataFolder, environment }: Settings, agent: Caseworker): Promise<string[]> => {
  const url = environment.DATABASE_URL ?? "";
  const log = join(logsFolder(dataFolder), "database.log");
  const said = readFileSync(log, "utf8").length;
  await explaining("set session_preload_libraries = 'auto_explain'", "set auto_explain.log_min_duration = 0");
  const close = useDatabase(url);
  for (const vue of watched) await readQueue(agent, readFilter({ vue }), now());
  await countViews(agent, now());
  await close();
  useDatabase(url);
  await explaining("reset session_preload_libraries", "reset auto_explain.log_min_duration");
  const plans = readFileSync(log, "utf8").slice(said);
  if (!plans.includes("Index")) throw new Error("The server explained nothing");
  const scanned = [...plans.matchAll(/Seq Scan on (\w+)/g)].map(([, table = ""]) => table);
  return [...new Set(scanned)].filter((table) => !["agents", "services"].includes(table));
};

const explaining = async (...settings: string[]): Promise<void> => {
  for (const setting of settings)
    await database().execute(sql.raw(`alter database ${await databaseName()} ${setting}`));
};

const databaseName = async (): Promise<string> => {
  const { rows } = await database().execute<{ name: string }>(sql`select quote_ident(current_database()) as name`);
  return rows[0]?.name ?? "";
};
