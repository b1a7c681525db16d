import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { bare } from "./filing.ts";

const run = promisify(execFile);

/** The day on which silence decides is today; whoever sees to it does so as on any minute. */
const bringForward = `
  const { withClient } = await import("#lib/local/database/create-database.ts");
  const today = "to_char(now() at time zone 'Europe/Paris', 'YYYY-MM-DD')";
  await withClient(process.env.DATABASE_URL, async (client) => {
    await client.query("update applications set silence_on = " + today + " where reference = $1", [process.env.REFERENCE]);
    await client.query("select graphile_worker.add_job('decide-by-silence')");
  });`;

/** Nobody can wait for two months: they go by for one application alone, as an operator would make them. */
export const fallSilent = async (reference: string): Promise<void> => {
  const operator = JSON.parse(process.env.OPERATOR_ENVIRONMENT ?? "{}");
  const environment = { ...process.env, ...operator, REFERENCE: bare(reference) };
  await run(process.execPath, ["--input-type=module", "-e", bringForward], { env: environment });
};
