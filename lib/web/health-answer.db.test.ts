import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { setSettings } from "#lib/applications/testing/settings.ts";
import { healthAnswer } from "./health-answer.ts";

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let close: () => Promise<void>;

beforeAll(async () => {
  fresh = await freshDatabase();
  setSettings({});
  close = useDatabase(fresh.url);
});
afterAll(() => fresh.drop());

const asked = async () => {
  const response = await healthAnswer();
  const { status, headers } = response;
  return {
    status,
    again: headers.get("retry-after"),
    cache: headers.get("cache-control"),
    body: await response.json(),
  };
};

describe("health", () => {
  it("is ready when the database answers and has every migration", async () => {
    const body = { status: "ready", database: true, migrations: true, scanner: "none" };
    expect(await asked()).toEqual({ status: 200, again: null, cache: "no-store", body });
  });

  it("is not ready while a migration is missing", async () => {
    await database().execute(
      sql`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`,
    );
    const body = { status: "unavailable", database: true, migrations: false, scanner: "none" };
    expect(await asked()).toEqual({ status: 503, again: "5", cache: "no-store", body });
  });

  it("is not ready without a database", async () => {
    await close();
    useDatabase("postgresql://postgres@127.0.0.1:9/none");
    const body = { status: "unavailable", database: false, migrations: false, scanner: "none" };
    expect(await asked()).toMatchObject({ status: 503, again: "5", body });
  });
});
