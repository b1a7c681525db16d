import { describe, expect, it } from "vitest";
import { freshDatabase } from "#db/fresh-database.ts";
import { withClient } from "./create-database.ts";

describe("a fresh database", () => {
  it("has the tables, orders letters the French way, and leaves nothing behind", async () => {
    const { url, drop } = await freshDatabase();
    const { words, tables } = await withClient(url, async (client) => {
      const ordered = await client.query(
        "select w from unnest(array['côte', 'cote', 'coté', 'Zoé', 'zèbre']) as w order by w",
      );
      const found = await client.query("select 1 from information_schema.tables where table_name = 'applications'");
      return { words: ordered.rows.map(({ w }) => w), tables: found.rowCount };
    });
    expect(words).toEqual(["cote", "coté", "côte", "zèbre", "Zoé"]);
    expect(tables).toBe(1);
    await drop();
    await expect(withClient(url, async () => undefined)).rejects.toThrow(/does not exist|n.existe pas/);
  });

  it("is its test's own", async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    expect(one.url).not.toBe(other.url);
    await Promise.all([one.drop(), other.drop()]);
  });
});
