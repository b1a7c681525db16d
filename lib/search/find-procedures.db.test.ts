import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { asThePortal } from "#db/wall/as-the-portal.ts";
import { addPublished } from "#lib/procedures/registry.ts";
import { publishShipped } from "#lib/publication/publish-shipped.ts";
import { publishVersion } from "#lib/publication/publish-version.ts";
import { garden } from "#lib/publication/testing/garden.ts";
import { findProcedures } from "./find-procedures.ts";
import { elsewhere, queries } from "./fixtures/queries.ts";

const now = new Date("2026-11-22T09:00:00Z");
let ending: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
  await publishShipped(database(), "Parvis", now);
});
afterAll(async () => {
  for (const end of ending) await end();
});

const slugsFor = async (typed: string): Promise<string[]> => (await findProcedures(typed)).map(({ slug }) => slug);

describe("what people type", () => {
  it("leads to the procedure they mean, first, nine times in ten", async () => {
    const asked = Object.entries(queries).flatMap(([slug, typed]) => typed.map((each) => ({ slug, typed: each })));
    const missed: string[] = [];
    for (const { slug, typed } of asked) {
      const [first] = await slugsFor(typed);
      if (first !== slug) missed.push(`${typed}: ${first ?? "nothing"} instead of ${slug}`);
    }
    process.stdout.write(`${asked.length - missed.length} of ${asked.length} found first\n${missed.join("\n")}\n`);
    expect(asked.length).toBeGreaterThanOrEqual(80);
    expect(missed.length / asked.length, missed.join("\n")).toBeLessThanOrEqual(0.1);
  });

  it("leads nowhere when nothing here answers it", async () => {
    expect(elsewhere.length).toBeGreaterThanOrEqual(15);
    const found = await Promise.all(elsewhere.map(async (typed) => [typed, await slugsFor(typed)]));
    expect(found).toEqual(elsewhere.map((typed) => [typed, []]));
  });

  it("is only words, whatever it is", async () => {
    const hostile = [
      "",
      " ",
      "' or 1=1 --",
      "%_%",
      "\0",
      "\u202e\ud800",
      "(((",
      "a".repeat(5_000),
      "é ".repeat(100),
      "🚗",
      "日本",
      "<b>",
    ];
    for (const typed of hostile) expect([typed, await slugsFor(typed)]).toEqual([typed, []]);
  });
});

describe("what is published", () => {
  it("is found by its own words, and by those of its latest version only", async () => {
    const publish = async (version: number, said: string) => {
      const procedure = garden("parcelle", version, { alsoSaid: [{ fr: said, en: said }] });
      await database().transaction((tx) => publishVersion(tx, procedure, "Camille Roux", now));
      addPublished([procedure]);
    };
    expect(await slugsFor("potager")).toEqual([]);
    await publish(1, "un potager");
    expect(await slugsFor("potagr")).toEqual(["parcelle"]);
    await publish(2, "des tomates");
    expect([await slugsFor("tomate"), await slugsFor("potager")]).toEqual([["parcelle"], []]);
  });

  it("before the search knew it is found once the portal has started", async () => {
    await database().execute("delete from search_procedures where slug = 'parcelle'");
    await database().execute("delete from search_words where slug = 'parcelle'");
    expect(await slugsFor("tomates")).toEqual([]);
    await publishShipped(database(), "Parvis", now);
    expect(await slugsFor("tomates")).toEqual(["parcelle"]);
  });
});

describe("the portal’s login", () => {
  it("finds, and reads nothing of how", async () => {
    const { url, drop } = await freshDatabase();
    const portal = await asThePortal(url);
    const refused = async (query: string) => (await portal.ask({}, query)).refused;
    expect(await refused("select * from wall.find_procedures('carte grise')")).toBeUndefined();
    for (const table of ["everyday_words", "search_words", "search_vocabulary", "search_procedures"])
      expect([table, await refused(`select * from ${table}`)]).toEqual([table, "42501"]);
    await portal.close();
    await drop();
  });
});
