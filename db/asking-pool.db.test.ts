import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTcpProxy, type TcpProxy } from "#lib/local/testing/tcp-proxy.ts";
import { asking } from "./asking.ts";
import { askingPool } from "./asking-pool.ts";
import "./failure.ts";
import { freshDatabase } from "./fresh-database.ts";
import { openPool } from "./pool.ts";
import { nameOnce } from "./statement-names.ts";

const patience = 400;
let proxy: TcpProxy;
let pool: pg.Pool;
let end: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  const url = new URL(fresh.url);
  proxy = await startTcpProxy(Number(url.port));
  url.port = String(proxy.port);
  pool = openPool(url.href, { query: patience, connection: patience });
  end = async () => {
    await pool.end();
    await proxy.close();
    await fresh.drop();
  };
  await pool.query("create table kept (word text primary key)");
});
afterAll(() => end());

type Db = Pick<ReturnType<typeof drizzle>, "execute">;
const asJeanne = <Result>(work: (db: ReturnType<typeof drizzle>) => Promise<Result>) =>
  asking({ session: "jeanne's" }, () => work(drizzle(askingPool(pool))));
const whoIn = async (db: Db) =>
  (await db.execute(sql`select current_setting('parvis.session', true) as who`)).rows[0]?.who;
const keep = async (db: Db, word: string) => {
  await db.execute(sql`insert into kept values (${word})`);
};
const whoKept = async (db: Db, word: string) =>
  (await db.execute(sql`select word from kept where word = ${word}`)).rows.length === 1;
const words = async () => (await pool.query("select word from kept order by word")).rows.map(({ word }) => word);

describe("a question put in words once", () => {
  it("is planned once, whatever is asked by it and whoever asks, and leaves others as they are", async () => {
    const text = "select word from kept where word = $1";
    const asked = { text, name: nameOnce(text) };
    for (const secrets of [{ session: "jeanne's" }, {}])
      for (const word of ["one", "two", "three"]) await asking(secrets, () => askingPool(pool).query(asked, [word]));
    const { rows } = await pool.query(
      "select generic_plans::int, custom_plans::int, current_setting('plan_cache_mode') as after from pg_prepared_statements where statement = $1",
      [text],
    );
    expect(rows).toEqual([{ generic_plans: 6, custom_plans: 0, after: "auto" }]);
  });
});

describe("a transaction that somebody asks for", () => {
  it("says who asks to each of its questions, and to nobody’s afterwards", async () => {
    for (let time = 0; time < 3; time += 1) {
      const heard = await asJeanne((db) => db.transaction(async (tx) => [await whoIn(tx), await whoIn(tx)]));
      expect(heard).toEqual(["jeanne's", "jeanne's"]);
      expect(
        (await pool.query("select current_setting('parvis.session', true) as who")).rows[0].who || null,
      ).toBeNull();
    }
  });

  it("keeps all that it wrote, or nothing of it", async () => {
    await asJeanne((db) => db.transaction((tx) => keep(tx, "kept")));
    const failing = asJeanne((db) =>
      db.transaction(async (tx) => {
        await keep(tx, "undone");
        await keep(tx, "kept");
      }),
    );
    await expect(failing).rejects.toMatchObject({ code: "23505" });
    expect(await words()).toEqual(["kept"]);
  });

  it("sends at once, in their order, what it asks together", async () => {
    const [who, , kept] = await asJeanne((db) =>
      db.transaction((tx) => Promise.all([whoIn(tx), keep(tx, "together"), whoKept(tx, "together"), whoIn(tx)])),
    );
    expect([who, kept]).toEqual(["jeanne's", true]);
    expect(await words()).toContain("together");
  });

  it("undoes all that it asked together when one of it fails", async () => {
    const failing = asJeanne((db) =>
      db.transaction((tx) =>
        Promise.all([tx.execute(sql`select ${"x"}::int`), keep(tx, "too late"), keep(tx, "later")]),
      ),
    );
    await expect(failing).rejects.toMatchObject({ code: "22P02" });
    expect(await words()).not.toContain("too late");
    expect(pool.totalCount - pool.idleCount).toBe(0);
  });

  it("may fail at its first question: the connection is as good as before", async () => {
    for (let time = 0; time < 12; time += 1) {
      const failing = asJeanne((db) => db.transaction((tx) => tx.execute(sql`select ${"x"}::int`)));
      await expect(failing).rejects.toMatchObject({ code: "22P02" });
    }
    expect(await asJeanne((db) => db.transaction(whoIn))).toBe("jeanne's");
    expect(pool.totalCount - pool.idleCount).toBe(0);
  });

  it("may begin with a part of its own", async () => {
    await asJeanne((db) =>
      db.transaction(async (tx) => {
        await tx.transaction((part) => keep(part, "part undone").then(() => part.rollback())).catch(() => undefined);
        await keep(tx, "rest");
      }),
    );
    expect(await words()).toEqual(["kept", "rest", "together"]);
  });

  it("asks nothing when it has nothing to ask", async () => {
    expect(await asJeanne((db) => db.transaction(async () => "done"))).toBe("done");
    await expect(asJeanne((db) => db.transaction(() => Promise.reject(new Error("no"))))).rejects.toThrow("no");
    expect(await asJeanne((db) => db.transaction(whoIn))).toBe("jeanne's");
  });

  it.each(["hung", "cut", "half-open"] as const)("gives its connection back when the line is %s", async (weather) => {
    await asJeanne((db) => db.transaction(whoIn));
    proxy.become(weather);
    await expect(asJeanne((db) => db.transaction(whoIn))).rejects.toMatchObject({ outage: "database" });
    proxy.become("clear");
    await expect
      .poll(() => asJeanne((db) => db.transaction(whoIn)).catch(() => ""), { timeout: 5_000 })
      .toBe("jeanne's");
    await expect.poll(() => pool.totalCount - pool.idleCount).toBe(0);
  });
});
