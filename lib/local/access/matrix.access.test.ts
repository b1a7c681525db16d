import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { loginAt } from "#db/wall/as-the-portal.ts";
import { actions } from "./actions.ts";
import { post, postings, send } from "./ask.ts";
import { handlers } from "./handlers.ts";
import { type Case, judge, type Report } from "./matrix.ts";
import { pages } from "./pages.ts";
import { type Portal, startPortal, surroundings, withoutProxy } from "./portal.ts";
import { builtRoutes } from "./routes.ts";
import type { ActionRow, Row } from "./row.ts";
import { countNothing, keepRows } from "./rows-kept.ts";
import { makeWorld, type World } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "parvis-access-"));
const blindLog = join(folder, "blind.log");
let ending: (() => unknown)[] = [];
let around: Record<string, string>;
let world: World;
let restore: () => Promise<void>;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  around = surroundings(url, loginAt(url), folder);
  for (const [name, value] of Object.entries(around)) vi.stubEnv(name, value);
  ending = [useDatabase(url), drop, () => rmSync(folder, { recursive: true, force: true })];
  await countNothing();
  world = await makeWorld(around.SESSION_SECRET ?? "");
  restore = await keepRows();
}, 120_000);
afterAll(async () => {
  for (const end of ending) await end();
}, 60_000);

/** What the walls are in the way of: not what anyone may read, and an action once. */
const concernsWalls = ({ row, name }: Case): boolean =>
  (row.about !== undefined || row.open !== "everyone") && !name.endsWith("by form");

/** Every line of the matrix, before this portal. */
const casesAt = async ({ url }: Portal): Promise<Case[]> => {
  const ids = (await builtRoutes()).actions;
  const asked = Object.entries<readonly Row[]>({ ...pages, ...handlers }).flatMap(([name, rows]) =>
    rows.map(
      (row): Case => ({
        name,
        row,
        writes: row.gesture === "write",
        ask: (actor, target) => send({ url, cookie: world.cookies[actor] }, row.ask(target)),
      }),
    ),
  );
  const posted = Object.entries<readonly ActionRow[]>(actions).flatMap(([name, rows]) =>
    rows.flatMap((row) =>
      postings.map(
        (by): Case => ({
          name: `${name} by ${by}`,
          row,
          writes: true,
          ask: (actor, target) => post({ url, cookie: world.cookies[actor] }, ids.get(name) ?? "", row, target, by),
        }),
      ),
    ),
  );
  const only = new RegExp(process.env.ACCESS_ONLY ?? "");
  return [...asked, ...posted].filter(({ name }) => only.test(name));
};

const judgeAll = async (portal: Portal, which: (one: Case) => boolean = () => true): Promise<Report> => {
  const report: Report = { cells: 0, absences: 0, leaks: [] };
  for (const one of (await casesAt(portal)).filter(which)) {
    const { cells, absences, leaks } = await judge(world, one, restore);
    report.cells += cells;
    report.absences += absences;
    report.leaks.push(...leaks);
  }
  process.stdout.write(`${report.cells} cells, ${report.absences} absences, ${report.leaks.length} leaks\n`);
  return report;
};

const during = async (portal: Promise<Portal>, work: (portal: Portal) => Promise<void>): Promise<void> => {
  const started = await portal;
  await work(started).finally(started.stop);
};

describe("the matrix", () => {
  it("has a line for every page, every method of every handler and every action of the build", async () => {
    const built = await builtRoutes();
    expect(Object.keys(pages).sort()).toEqual(built.pages.sort());
    expect(Object.keys(handlers).sort()).toEqual(built.handlers.map(({ route }) => route).sort());
    expect(Object.keys(actions).sort()).toEqual([...built.actions.keys()].sort());
    const target = {
      reference: "",
      version: 0,
      token: "",
      code: "",
      operation: "",
      handle: "",
      name: "",
      ownPage: "",
      ownReference: "",
    };
    for (const { route, methods } of built.handlers) {
      const rows = Object.entries<readonly Row[]>(handlers).find(([name]) => name === route)?.[1] ?? [];
      const asked = new Set(rows.map((row) => row.ask(target).method ?? "GET"));
      expect([route, methods.filter((method) => !["HEAD", "OPTIONS", ...asked].includes(method))]).toEqual([route, []]);
    }
  });
});

describe("every cell of the matrix", () => {
  it(
    "holds before the portal as it is",
    () =>
      during(startPortal({ name: "portal" }, around), async (portal) => {
        const { leaks, absences } = await judgeAll(portal);
        expect(leaks).toEqual([]);
        expect(absences).toBeGreaterThan(process.env.ACCESS_ONLY ? 0 : 150);
      }),
    900_000,
  );

  it("holds when no query names its owner: behind the second wall alone", async () => {
    writeFileSync(blindLog, "");
    const environment = {
      NODE_OPTIONS: `--import ${resolve("lib/local/access/blind-queries.mjs")}`,
      BLIND_LOG: blindLog,
    };
    await during(startPortal({ name: "blind", environment }, around), async (portal) => {
      expect((await judgeAll(portal, concernsWalls)).leaks).toEqual([]);
    });
    expect(readFileSync(blindLog, "utf8").split("\n").length).toBeGreaterThan(20);
  }, 900_000);

  it("holds without proxy.ts, nor what gives pages their nonce", () => {
    const environment = { NODE_OPTIONS: `--import ${resolve("lib/local/access/without-nonces.mjs")}` };
    return during(startPortal({ name: "bare", environment, folder: withoutProxy(folder) }, around), async (portal) => {
      const page = await send({ url: portal.url, cookie: "" }, { path: "/connexion" });
      expect(page.status).toBe(200);
      expect(JSON.stringify(page.headers)).not.toContain("nonce-");
      expect((await judgeAll(portal, concernsWalls)).leaks).toEqual([]);
    });
  }, 900_000);
});
