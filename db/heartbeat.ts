import type pg from "pg";

/** For a connection that lasts as long as its process: nothing is waited for longer than three seconds. */
export const lasting = {
  keepAlive: true,
  connectionTimeoutMillis: 3_000,
  query_timeout: 3_000,
} as const satisfies pg.ClientConfig;

const every = 2_000;

/** Asks again and again whether the other end is there: a line that has gone silent tells nothing by itself. */
export const beat = (client: pg.Client, lose: () => void): void => {
  const timer = setInterval(() => void client.query("select 1").catch(lose), every);
  timer.unref();
  client.once("end", () => clearInterval(timer));
};
