import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTcpProxy, type TcpProxy } from "#lib/local/testing/tcp-proxy.ts";
import { freshDatabase } from "./fresh-database.ts";
import "./failure.ts";
import { openPool } from "./pool.ts";

const patience = 400;
let drop: () => Promise<void>;
let proxy: TcpProxy;
let url: URL;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  url = new URL(fresh.url);
  proxy = await startTcpProxy(Number(url.port));
  url.port = String(proxy.port);
});
afterAll(async () => {
  await proxy.close();
  await drop();
});
beforeEach(() => proxy.become("clear"));

const open = async () => {
  const pool = openPool(url.href, { query: patience, connection: patience });
  return { pool, db: drizzle(pool), [Symbol.asyncDispose]: () => pool.end() };
};
type Db = Awaited<ReturnType<typeof open>>["db"];

const one = sql`select 1 as one`;
const ask = async (db: Db) => (await db.execute(one)).rows;
const askInTransaction = (db: Db) => db.transaction(async (tx) => (await tx.execute(one)).rows);
const answered = [{ one: 1 }];
const away = { name: "Unavailable", outage: "database", digest: "indisponible" };

describe("the pool of connections", () => {
  it.each(["cut", "hung", "half-open"] as const)(
    "says that a database is away when its line is %s, then mends itself",
    async (weather) => {
      await using opened = await open();
      const { db, pool } = opened;
      await Promise.all(Array.from({ length: 10 }, () => ask(db)));
      proxy.become(weather);
      const asked = await Promise.allSettled(
        Array.from({ length: 30 }, (_, turn) => (turn % 2 ? ask : askInTransaction)(db)),
      );
      expect(asked.filter(({ status }) => status === "rejected").length).toBeGreaterThanOrEqual(10);
      for (const { reason } of asked.filter((each) => each.status === "rejected")) expect(reason).toMatchObject(away);
      proxy.become("clear");
      await expect.poll(() => askInTransaction(db).catch(() => []), { timeout: 5_000 }).toEqual(answered);
      const afterwards = await Promise.all(Array.from({ length: 30 }, () => askInTransaction(db)));
      expect(new Set(afterwards.flat().map(({ one: found }) => found))).toEqual(new Set([1]));
      await expect.poll(() => pool.totalCount - pool.idleCount).toBe(0);
    },
  );

  it("makes one person find out that its line has gone silent, not ten", async () => {
    await using opened = await open();
    const { db, pool } = opened;
    await Promise.all(Array.from({ length: 10 }, () => ask(db)));
    expect(pool.idleCount).toBe(10);
    proxy.become("half-open");
    await expect(ask(db)).rejects.toMatchObject(away);
    for (let person = 0; person < 10; person++) expect(await ask(db)).toEqual(answered);
    await Promise.all(Array.from({ length: 10 }, () => ask(db)));
    proxy.become("half-open");
    await expect(askInTransaction(db)).rejects.toMatchObject(away);
    await expect.poll(() => askInTransaction(db)).toEqual(answered);
  });
});

describe("a transaction whose line fails", () => {
  it("leaves no lock behind when its line goes silent in the middle of a transaction", async () => {
    await using lost = await open();
    await using other = await open();
    await other.db.execute(sql`create table if not exists held (id int primary key)`);
    await other.db.execute(sql`insert into held values (1) on conflict do nothing`);
    const lock = (db: Pick<Db, "execute">) => db.execute(sql`select id from held where id = 1 for update`);
    const broken = lost.db.transaction(async (tx) => {
      await lock(tx);
      proxy.become("half-open");
      await lock(tx);
    });
    await expect(broken).rejects.toMatchObject(away);
    await expect.poll(async () => (await lock(other.db).catch(() => undefined))?.rowCount, { timeout: 5_000 }).toBe(1);
  });

  it("leaves nothing half done when the line is cut in the middle of a transaction", async () => {
    await using opened = await open();
    const { db } = opened;
    await db.execute(sql`create table if not exists halves (half int)`);
    const broken = db.transaction(async (tx) => {
      await tx.execute(sql`insert into halves values (1)`);
      proxy.become("cut");
      await tx.execute(sql`insert into halves values (2)`);
    });
    await expect(broken).rejects.toMatchObject(away);
    proxy.become("clear");
    const { rows } = await db.execute(sql`select * from halves`);
    expect(rows).toEqual([]);
  });
});

describe("a query that fails", () => {
  it("quotes neither the query nor its values when one fails", async () => {
    await using opened = await open();
    const { db } = opened;
    const failing = db.execute(sql`select ${"Carpentier"}::int`);
    await expect(failing).rejects.toMatchObject({ name: "QueryFailed", code: "22P02" });
    const fault: unknown = await failing.catch((thrown: unknown) => thrown);
    const { inspect } = await import("node:util");
    expect(inspect(fault, { depth: 9, showHidden: true })).not.toMatch(/Carpentier|select/);
  });
});
