import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startChild } from "../stack/child.ts";
import { createLog } from "../stack/log.ts";
import { isAlive } from "../stack/process-identity.ts";
import { createDatabase, withClient } from "./create-database.ts";
import { freePort } from "./free-port.ts";
import { endPostgres } from "./leftover-postgres.ts";
import { livingPostmaster } from "./postmaster.ts";
import { postgresService } from "./service.ts";

let dataFolder = "";
let port = 0;
let url = "";

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), "parvis-postgres-"));
  port = await freePort();
  url = `postgresql://postgres@127.0.0.1:${port}/parvis`;
});

afterAll(async () => {
  await endPostgres(dataFolder);
  rmSync(dataFolder, { recursive: true, force: true });
});

const start = async () => {
  const service = postgresService({ dataFolder, port, durable: true });
  const server = startChild(service, createLog(dataFolder, "database"), process.env);
  expect(await server.ready(30_000)).toBe(true);
  return server;
};

const count = (): Promise<number | null> =>
  withClient(url, async (client) => (await client.query("select * from kept")).rowCount);

describe("the embedded PostgreSQL", () => {
  it("starts from nothing, keeps what it was given through a kill -9, and stops when it is a leftover", async () => {
    const first = await start();
    expect(await createDatabase(url)).toBe(true);
    expect(await createDatabase(url)).toBe(false);
    await withClient(url, (client) => client.query("create table kept as select generate_series(1, 3)"));
    process.kill(first.identity?.pid ?? 0, "SIGKILL");
    await first.ended;

    const second = await start();
    expect(await count()).toBe(3);
    await endPostgres(dataFolder);
    expect(second.identity && isAlive(second.identity)).toBe(false);
  });

  it("does not take a stranger with the number of its pid file for itself", async () => {
    writeFileSync(join(dataFolder, "database/postmaster.pid"), `${process.pid}\n${dataFolder}\n`);
    expect(livingPostmaster(join(dataFolder, "database"))).toBeUndefined();
    const server = await start();
    expect(await count()).toBe(3);
    await endPostgres(dataFolder);
    await server.ended;
  });

  it("refuses the folder of another version, and leaves it as it is", () => {
    writeFileSync(join(dataFolder, "database/PG_VERSION"), "15\n");
    expect(() => postgresService({ dataFolder, port, durable: true })).toThrow(
      /comes from PostgreSQL 15, Parvis brings PostgreSQL 18/,
    );
  });

  it("is said not to answer, without its password, when nobody is there", async () => {
    const refused = createDatabase(`postgresql://someone:hidden-word@127.0.0.1:${port}/parvis`);
    await expect(refused).rejects.toThrow(new RegExp(`127.0.0.1:${port}/parvis does not answer`));
    await expect(refused).rejects.not.toThrow(/hidden-word/);
  });
});
