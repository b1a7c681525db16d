import pg from "pg";
import { beat, lasting } from "#db/heartbeat.ts";

const lock = 7_203_915;

type Told = {
  /** Called once, when the database no longer knows that we are here. */
  onLost: () => void;
  /** The workers of this process, as the queue names them. */
  ours: () => string[];
};

/**
 * Says that a worker is at work, and goes on saying it. Whoever is alone frees the jobs that a killed one held, which would
 * otherwise wait hours.
 * @returns what ends it
 */
export const comeToWork = async (databaseUrl: string, { onLost, ours }: Told): Promise<() => Promise<void>> => {
  const client = new pg.Client({ connectionString: databaseUrl, ...lasting });
  let leaving = false;
  const lose = () => {
    if (!leaving) onLost();
    leaving = true;
  };
  client.on("error", lose);
  client.on("end", lose);
  await client.connect();
  await client.query("select pg_advisory_lock_shared($1)", [lock]);
  await freeAbandoned(client, ours());
  beat(client, lose, () => freeAbandoned(client, ours()));
  return async () => {
    leaving = true;
    await client.end();
  };
};

/** While this is asked nobody comes: the lock of those at work is ours alone. */
const freeAbandoned = async (client: pg.Client, ours: string[]): Promise<void> => {
  const { rows } = await client.query<{ alone: boolean }>("select pg_try_advisory_lock($1) as alone", [lock]);
  if (!rows[0]?.alone) return;
  await client.query(freeHeldByOthers, [ours]);
  await client.query("select pg_advisory_unlock($1)", [lock]);
};

const freeHeldByOthers = `select graphile_worker.force_unlock_workers(holders) from (
  select array_agg(distinct locked_by) as holders from graphile_worker.jobs where locked_by <> all($1::text[])
) as held where holders is not null`;
