import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { setSettings } from "#lib/applications/testing/settings.ts";
import { healthAnswer } from "./health-answer.ts";

let folder: string;
let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let close: () => Promise<void>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parvis-health-"));
  fresh = await freshDatabase();
  setSettings({ DATA_FOLDER: folder });
  close = useDatabase(fresh.url);
});
afterAll(async () => {
  await fresh.drop();
  await rm(folder, { recursive: true });
});

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
    const body = { status: "ready", database: true, migrations: true, documents: true, scanner: "none" };
    expect(await asked()).toEqual({ status: 200, again: null, cache: "no-store", body });
  });

  it("is degraded, and still serves, while documents are out of reach", async () => {
    await rm(join(folder, "documents"), { recursive: true });
    await writeFile(join(folder, "documents"), "no folder any more");
    const body = { status: "degraded", database: true, migrations: true, documents: false, scanner: "none" };
    expect(await asked()).toEqual({ status: 200, again: null, cache: "no-store", body });
    await rm(join(folder, "documents"));
  });

  it("is not ready while a migration is missing", async () => {
    await database().execute(
      sql`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`,
    );
    const body = { status: "unavailable", database: true, migrations: false, documents: true, scanner: "none" };
    expect(await asked()).toEqual({ status: 503, again: "5", cache: "no-store", body });
  });

  it("is not ready without a database", async () => {
    await close();
    useDatabase("postgresql://postgres@127.0.0.1:9/none");
    const body = { status: "unavailable", database: false, migrations: false, documents: true, scanner: "none" };
    expect(await asked()).toMatchObject({ status: 503, again: "5", body });
  });
});
