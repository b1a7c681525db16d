import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { loginAt } from "#db/wall/as-the-portal.ts";
import { randomFrom } from "#lib/local/drill/random.ts";
import { timed } from "#lib/local/testing/timed.ts";
import { send } from "../ask.ts";
import { targetOf } from "../matrix.ts";
import { type Portal, startPortal, surroundings } from "../portal.ts";
import { builtRoutes } from "../routes.ts";
import { countNothing, fingerprint, keepRows } from "../rows-kept.ts";
import { makeWorld, type World } from "../world.ts";
import { bodiesFor } from "./bodies.ts";
import { type Form, formsOf } from "./form.ts";
import { type Body, postBytes, type Reply } from "./post.ts";

const seed = Number(process.env.BODIES_SEED ?? randomInt(2 ** 31));
const each = 100;
const atOnce = 8;

const folder = mkdtempSync(join(tmpdir(), "parvis-bodies-"));
let ending: (() => unknown)[] = [];
let portal: Portal;
let world: World;
let forms: Form[];
let restore: () => Promise<void>;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const around = surroundings(url, loginAt(url), folder);
  for (const [name, value] of Object.entries(around)) vi.stubEnv(name, value);
  ending = [useDatabase(url), drop, () => rmSync(folder, { recursive: true, force: true })];
  await countNothing();
  world = await makeWorld(around.SESSION_SECRET ?? "");
  restore = await keepRows();
  const marked = { NODE_OPTIONS: `--import ${resolve("lib/local/access/hostile/mark-reached.mjs")}` };
  portal = await startPortal({ name: "bodies", environment: marked }, around);
  ending.unshift(portal.stop);
  forms = formsOf((row, actor) => targetOf(world, row, actor, "own"), (await builtRoutes()).actions);
}, 120_000);
afterAll(async () => {
  for (const end of ending) await end();
}, 60_000);

type Told = { body: Body; reply: Reply };

/** Each of these, a few at a time. */
const postAll = async ({ path, actor }: Form, bodies: readonly Body[]): Promise<Told[]> => {
  const waiting = [...bodies];
  const told: Told[] = [];
  const post = async () => {
    for (let body = waiting.shift(); body; body = waiting.shift()) {
      const cookie = told.length % 5 === 0 ? "" : world.cookies[actor];
      told.push({ body, reply: await postBytes({ url: portal.url, cookie, path }, body) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, post));
  await expect.poll(busy, { timeout: 10_000 }).toBe(0);
  return told;
};

/** How many transactions of the portal are under way: some work goes on after its answer. */
const busy = async (): Promise<unknown> => {
  const { rows } = await database().execute(
    "select count(*)::int as count from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'",
  );
  return rows[0]?.count;
};

/** Applications whose state moved and whose history says nothing of it. */
const halfWritten = async (): Promise<unknown[]> => {
  const { rows } = await database().execute(`
    select reference from applications a join kept.applications k using (application_id, reference)
    where (row(a.decision, a.payment, a.production, a.shipment) is distinct from row(k.decision, k.payment, k.production, k.shipment))
      and not exists (select from events e where e.application_id = a.application_id
        and not exists (select from kept.events b where b.application_id = e.application_id and b.sequence = e.sequence))`);
  return rows.map(({ reference }) => reference);
};

const trace = /\n\s+at |node_modules|\.next\/|\/lib\/|(Type|Syntax|Range)?Error: /;

/** What is wrong with an answer; nothing, if all is well. */
const faultOf = ({ body, reply }: Told): string | undefined => {
  if (reply === "closed" && body.isCut) return undefined;
  if (typeof reply === "string") return reply;
  if (reply.status >= 500) return `answered ${reply.status}`;
  return trace.test(reply.body) ? "shows a trace" : undefined;
};

const isReached = ({ reply }: Told): boolean => typeof reply !== "string" && /\r\nX-Reached: 1/i.test(reply.head);

describe("every form of the product, without scripts", () => {
  it("is in the list: each action, and each handler that takes a body", async () => {
    const built = await builtRoutes();
    const posted = built.handlers.filter(({ methods }) => methods.includes("POST")).map(({ route }) => route);
    expect(forms.map(({ name }) => name)).toEqual(expect.arrayContaining([...built.actions.keys(), ...posted]));
  });

  it(`answers ${each} hostile bodies within ten seconds each, and keeps nothing of those it cannot read`, async () => {
    process.stdout.write(`BODIES_SEED=${seed}\n`);
    const random = randomFrom(seed);
    const before = await fingerprint();
    const wrong: string[] = [];
    let [posted, reached] = [0, 0];
    const only = new RegExp(process.env.BODIES_ONLY ?? "");
    for (const form of forms.filter(({ name }) => only.test(name))) {
      const { broken, odd } = bodiesFor(form, each, random);
      const told = await postAll(form, broken);
      if ((await fingerprint()) !== before) wrong.push(`${form.name}: kept something of a body that cannot be read`);
      told.push(...(await postAll(form, odd)));
      wrong.push(...told.flatMap((one) => (faultOf(one) ? [`${form.name}: ${faultOf(one)} to ${one.body.what}`] : [])));
      wrong.push(...(await halfWritten()).map((reference) => `${form.name}: half wrote ${reference}`));
      await restore();
      const there = told.filter(isReached).length;
      if (form.isAction && there === 0) wrong.push(`${form.name}: nothing came to it`);
      [posted, reached] = [posted + told.length, reached + (form.isAction ? there : told.length)];
    }
    process.stdout.write(`${posted} bodies to ${forms.length} forms, ${reached} of which came to our own code\n`);
    expect([...new Set(wrong)]).toEqual([]);
  }, 600_000);

  it("is alive afterwards, and answers as ever", async () => {
    const visitor = { url: portal.url, cookie: world.cookies["citizen A"] };
    const { result, lasted } = await timed(() => send(visitor, { path: "/mes-demarches" }));
    expect([result.status, lasted < 2_000]).toEqual([200, true]);
  });
});
