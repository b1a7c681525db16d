import type pg from "pg";

/**
 * For a connection that lasts as long as its process: nothing is waited for longer than three seconds, and a server that hears
 * nothing for ten gives up what the connection held.
 */
export const lasting = {
  keepAlive: true,
  connectionTimeoutMillis: 3_000,
  query_timeout: 3_000,
  options: "-c idle_session_timeout=10000",
} as const satisfies pg.ClientConfig;

const every = 2_000;

/** Asks again and again whether the other end is there: a line that has gone silent tells nothing by itself. */
export const beat = (
  client: pg.Client,
  lose: () => void,
  ask: () => Promise<unknown> = () => client.query("select 1"),
): void => {
  let timer: NodeJS.Timeout;
  const next = () => {
    timer = setTimeout(() => void ask().then(next, lose), every);
    timer.unref();
  };
  next();
  client.once("end", () => clearTimeout(timer));
};
