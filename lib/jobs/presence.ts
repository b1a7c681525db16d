import pg from "pg";
import { beat, lasting } from "#db/heartbeat.ts";

const lock = 7_203_915;

/**
 * Says that a worker is at work. The first to come frees the jobs that a killed one held, which would otherwise wait hours.
 * @param onLost called once when the database no longer knows that we are here
 * @returns what ends it
 */
export const comeToWork = async (databaseUrl: string, onLost: () => void): Promise<() => Promise<void>> => {
  const client = new pg.Client({ connectionString: databaseUrl, ...lasting });
  let leaving = false;
  const lose = () => {
    if (!leaving) onLost();
    leaving = true;
  };
  client.on("error", lose);
  client.on("end", lose);
  await client.connect();
  beat(client, lose);
  const { rows } = await client.query<{ alone: boolean }>("select pg_try_advisory_lock($1) as alone", [lock]);
  if (rows[0]?.alone) {
    await client.query(freeHeldJobs);
    await client.query("select pg_advisory_lock_shared($1), pg_advisory_unlock($1)", [lock]);
  } else await client.query("select pg_advisory_lock_shared($1)", [lock]);
  return async () => {
    leaving = true;
    await client.end();
  };
};

const freeHeldJobs =
  "select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))";
