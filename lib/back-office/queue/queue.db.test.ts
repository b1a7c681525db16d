import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { applications } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { addDays } from "#lib/engine/calendar.ts";
import { countViews } from "./count-views.ts";
import { type QueueFilter, readFilter } from "./filter.ts";
import { readNeighbours, readQueue } from "./read-queue.ts";
import { searchCases } from "./search.ts";

const now = new Date("2026-11-03T09:18:00Z");
const names = ["Inès Carpentier", "Mathilde Rousseau-Kerbrat", "Hélène Nuñez", "Théo Lambert"];

let ending: (() => Promise<void>)[] = [];
let karim: Awaited<ReturnType<typeof makeAgent>>;
let stranger: typeof karim;
let urgentCase: Parameters<typeof makeApplication>[0];

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
  const serviceId = await makeService();
  const citizenId = await makeCitizen();
  karim = await makeAgent({ serviceId });
  stranger = await makeAgent({ serviceId: await makeService() });
  urgentCase = { serviceId, citizenId, decision: "under_review", dueOn: "2026-10-30" };
  for (let index = 0; index < 60; index += 1) {
    const mine = index % 2 === 0;
    await makeApplication({
      serviceId,
      citizenId,
      ...(mine ? { decision: "under_review" as const, assignedTo: karim.id } : {}),
      applicantName: names[index % names.length] ?? "",
      subject: index === 7 ? "FA-902-KB" : "GR-417-PT",
      dueOn: addDays("2026-11-01", index % 11),
    });
  }
  await makeApplication({
    serviceId,
    citizenId,
    decision: "awaiting_payment",
    submittedAt: null,
    applicantName: "Inès",
  });
  await makeApplication({ serviceId, citizenId, decision: "rejected", dueOn: "2026-10-01" });
});
afterAll(async () => {
  for (const end of ending) await end();
});

const page = (over: Partial<QueueFilter>) => readQueue(karim, readFilter({ vue: "tous", ...over }), now);
const keysOf = (rows: { dueOn: string | null; reference: string }[]) =>
  rows.map((row) => `${row.dueOn} ${row.reference}`);

describe("the queue", () => {
  it("walks every open case once, the nearest deadline first", async () => {
    const first = await page({});
    const second = await page({ apres: first.after ?? "" });
    const third = await page({ apres: second.after ?? "" });
    const walked = [first, second, third].flatMap(({ rows }) => rows);
    expect([first, second, third].map(({ rows }) => rows.length)).toEqual([25, 25, 10]);
    expect(new Set(walked.map((row) => row.reference)).size).toBe(60);
    expect(walked.map((row) => row.dueOn)).toEqual(walked.map((row) => row.dueOn).toSorted());
    expect([first.before, third.after]).toEqual([undefined, undefined]);
  });

  it("walks back the way it came", async () => {
    const first = await page({});
    const second = await page({ apres: first.after ?? "" });
    const back = await page({ avant: second.before ?? "" });
    expect(keysOf(back.rows)).toEqual(keysOf(first.rows));
    expect(back.before).toBeUndefined();
  });

  it("neither skips nor repeats a case when another arrives ahead of it meanwhile", async () => {
    const whole = await page({ vue: "a-moi" });
    const rest = await page({ vue: "a-moi", apres: whole.after ?? "" });
    const urgent = await makeApplication({ ...urgentCase, assignedTo: karim.id });
    const after = await page({ vue: "a-moi", apres: whole.after ?? "" });
    expect(keysOf(after.rows)).toEqual(keysOf(rest.rows));
    expect((await page({ vue: "a-moi" })).rows[0]?.reference).toBe(urgent.reference);
    await database().delete(applications).where(eq(applications.applicationId, urgent.applicationId));
  });

  it("offers the case before and the case after", async () => {
    const { rows } = await page({});
    const [one, two, three] = rows;
    if (!one || !two || !three) throw new Error("Three cases are needed");
    expect(await readNeighbours(karim, readFilter({ vue: "tous" }), two, now)).toEqual({
      previous: one.reference,
      next: three.reference,
    });
  });

  it("shows decided cases only when asked for", async () => {
    expect((await page({ etat: "refuses" })).rows.map((row) => row.decision)).toEqual(["rejected"]);
  });

  it("shows nothing of it to another service", async () => {
    expect((await readQueue(stranger, readFilter({ vue: "tous" }), now)).rows).toEqual([]);
    expect((await searchCases(stranger, "Carpentier")).rows).toEqual([]);
    expect(await countViews(stranger, now)).toMatchObject({ tous: 0, "a-prendre": 0 });
  });

  it("counts what each view holds", async () => {
    const counts = await countViews(karim, now);
    expect(counts).toMatchObject({ "a-moi": 30, "a-prendre": 30, tous: 60, plis: 0, reponses: 0 });
    expect(counts.retard).toBe((await page({ vue: "retard" })).rows.length);
    expect(counts.semaine).toBe((await page({ vue: "semaine" })).rows.length);
  });
});

describe("a search", () => {
  const found = async (typed: string) => [
    ...new Set((await searchCases(karim, typed)).rows.map((row) => row.applicantName)),
  ];

  it.each([
    ["helene nunez", "Hélène Nuñez"],
    ["ROUSSEAU kerbrat", "Mathilde Rousseau-Kerbrat"],
    ["carpentier ines", "Inès Carpentier"],
    ["rouseau-kerbrat", "Mathilde Rousseau-Kerbrat"],
  ])("finds « %s »", async (typed, name) => {
    expect(await found(typed)).toEqual([name]);
  });

  it("finds a plate however it is typed", async () => {
    expect((await searchCases(karim, "fa 902 kb")).rows.map((row) => row.subject)).toEqual(["FA-902-KB"]);
  });

  it("finds a reference as it is printed", async () => {
    const [row] = (await page({})).rows;
    const printed = `d-${row?.reference.slice(0, 4)} ${row?.reference.slice(4)}`.toLowerCase();
    expect((await searchCases(karim, printed)).rows.map((each) => each.reference)).toEqual([row?.reference]);
  });

  it("never finds what is not filed, nor anything by two letters", async () => {
    expect((await searchCases(karim, "ines")).rows.every((row) => row.decision !== "awaiting_payment")).toBe(true);
    expect((await searchCases(karim, "in")).rows).toEqual([]);
  });
});
