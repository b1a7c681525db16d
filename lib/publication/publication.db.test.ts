import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { procedureVersions } from "#db/schema.ts";
import { makeService } from "#db/testing.ts";
import { asThePortal, type Portal } from "#db/wall/as-the-portal.ts";
import { begunProcedure, openDraft } from "#lib/applications/drafts.ts";
import { saveStep } from "#lib/applications/save-draft.ts";
import { submitApplication } from "#lib/applications/submit-application.ts";
import { accepted, makeFiler } from "#lib/applications/testing/filing.ts";
import { type StandIns, startStandIns } from "#lib/applications/testing/stand-ins.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { environment } from "#lib/environment.ts";
import { catalogue, procedureBySlug, procedureOf, requireProcedure, shipped } from "#lib/procedures/catalogue.ts";
import { isAsBuilt } from "#lib/procedures/registry.ts";
import { stopListening } from "#lib/realtime/listen.ts";
import { followPublications } from "./follow-publications.ts";
import { publishShipped } from "./publish-shipped.ts";
import { publishVersion } from "./publish-version.ts";
import { garden } from "./testing/garden.ts";

/** PostgreSQL, appendix A: restrict_violation. */
const restricted = "23001";
let around: StandIns;
let portal: Portal;
let now: Date;
beforeAll(async () => {
  around = await startStandIns();
  portal = await asThePortal(environment().DATABASE_URL);
  now = around.now;
  await makeService("immatriculations");
});
afterAll(async () => {
  await stopListening();
  await portal.close();
  await around.close();
});

const publish = (procedure: Procedure, by = "Camille Roux") =>
  database().transaction((tx) => publishVersion(tx, procedure, by, now));
const kept = () => database().select().from(procedureVersions);

describe("a published version", () => {
  it("is kept with who published it and when, as it was written", async () => {
    const written = garden("parcelle", 1);
    expect(await publish(written)).toEqual({ ok: true, already: false });
    const [row] = await kept();
    expect(row).toMatchObject({ slug: "parcelle", version: 1, publishedBy: "Camille Roux", publishedAt: now });
    expect(JSON.stringify(row?.definition)).toBe(JSON.stringify(written));
  });

  it("is the same one when it is published again, and keeps its number from anything else", async () => {
    expect(await publish(garden("parcelle", 1))).toEqual({ ok: true, already: true });
    const other = await publish(garden("parcelle", 1, { minutes: 9 }), "Someone else");
    expect(other).toEqual({ ok: false, because: "number_taken", next: 2 });
    expect(await kept()).toHaveLength(1);
  });

  it.each([
    "update procedure_versions set definition = '{}'",
    "delete from procedure_versions",
    "truncate procedure_versions",
  ])("never changes nor goes, even for the owner of the database: %s", async (statement) => {
    await expect(database().execute(sql.raw(statement))).rejects.toMatchObject({ code: restricted });
    expect(await kept()).toHaveLength(1);
  });

  it("is read by everyone through the portal, which publishes nothing", async () => {
    expect((await portal.ask({}, "select * from procedure_versions")).count).toBe(1);
    for (const statement of [
      "insert into procedure_versions values ('x', 1, '{}', now(), 'x')",
      "update procedure_versions set published_by = 'x'",
      "delete from procedure_versions",
    ])
      expect([statement, (await portal.ask({}, statement)).refused]).toEqual([statement, "42501"]);
  });
});

describe("a process", () => {
  it("knows what was published before it started, and what is published since, without starting again", async () => {
    const stop = await followPublications();
    expect(procedureBySlug("parcelle")?.version).toBe(1);
    expect(procedureBySlug("verger")).toBeUndefined();
    await publish(garden("verger", 1));
    await expect.poll(() => procedureBySlug("verger")?.version).toBe(1);
    await publish(garden("verger", 2, { minutes: 9 }));
    await expect.poll(() => procedureBySlug("verger")?.minutes).toBe(9);
    expect(requireProcedure("verger", 1).minutes).toBe(5);
    expect(catalogue.filter(({ slug }) => slug === "verger").map(({ version }) => version)).toEqual([2]);
    expect(isAsBuilt("verger")).toBe(false);
    stop();
  });

  it("hears what was published while its line was cut", async () => {
    const stop = await followPublications();
    await database().execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen parvis_moved' and datname = current_database()`,
    );
    await publish(garden("ruche", 1));
    await expect.poll(() => procedureBySlug("ruche")?.version, { timeout: 10_000 }).toBe(1);
    stop();
  });

  it("leaves out a version that it cannot read, and goes on", async () => {
    const stop = await followPublications();
    await database()
      .insert(procedureVersions)
      .values({ slug: "demain", version: 1, definition: { later: true }, publishedAt: now, publishedBy: "x" });
    await publish(garden("mare", 1));
    await expect.poll(() => procedureBySlug("mare")?.version).toBe(1);
    expect(procedureBySlug("demain")).toBeUndefined();
    stop();
  });
});

describe("an application of a published procedure", () => {
  it("keeps the questions it was begun with, to its filing and after, whatever is published meanwhile", async () => {
    const stop = await followPublications();
    const [first, second] = [await makeFiler(), await makeFiler()];
    const before = garden("potager", 1, {
      documents: [],
      steps: garden("potager", 1).steps.filter(({ documents }) => !documents),
    });
    await publish(before);
    await expect.poll(() => procedureBySlug("potager")?.version).toBe(1);
    const draft = await openDraft(first, before, now);
    const title = { fr: "Cultiver autrement", en: "Grow otherwise" };
    await publish({ ...before, version: 2, title });
    await expect.poll(() => procedureBySlug("potager")?.version).toBe(2);
    expect((await begunProcedure(first.id, "potager"))?.version).toBe(1);
    expect((await begunProcedure(second.id, "potager"))?.version).toBe(2);
    const procedure = procedureOf(draft);
    const [step] = procedure.steps;
    if (step === undefined) throw new Error("No step");
    await saveStep(first, { procedure, step, raw: { kind: "flowers" }, reference: draft.reference, now });
    const filed = accepted(await submitApplication(first, procedure, "a-key", { declaration: "yes" }, now));
    expect(filed).toMatchObject({ decision: "submitted", procedureVersion: 1, subject: "flowers" });
    expect(procedureOf(filed).title).toEqual(before.title);
    stop();
  });
});

describe("what is shipped", () => {
  const publishAll = () => publishShipped(database(), "Parvis", now);

  it("is published once", async () => {
    expect(await publishAll()).toMatchObject({ ok: true, published: shipped });
    expect(await publishAll()).toEqual({ ok: true, published: [] });
  });

  it("is refused in clear words when its content changed under its number, and nothing of it is written", async () => {
    const [first] = shipped;
    if (first === undefined) throw new Error("Nothing is shipped");
    await publish(garden("avant", 7));
    const count = (await kept()).length;
    const definition = structuredClone(first);
    Object.assign(first, { minutes: first.minutes + 1 });
    const outcome = await publishAll();
    Object.assign(first, definition);
    expect(outcome).toMatchObject({ ok: false, refused: { slug: first.slug } });
    expect(outcome.ok ? "" : outcome.words.en).toBe(
      `The procedure ${first.slug} changed without changing its number: version ${first.version} is already published with another content. Write \`version: ${first.version + 1}\` in its definition.`,
    );
    expect(await kept()).toHaveLength(count);
  });
});

describe("a version that an earlier release published", () => {
  it("is the same one to a later release, which says by default what that one could not say", async () => {
    const { rules, ...before } = garden("ancienne", 1);
    const row = { slug: "ancienne", version: 1, publishedAt: now, publishedBy: "Camille Roux" };
    await database()
      .insert(procedureVersions)
      .values({ ...row, definition: before });
    expect(rules).toEqual([]);
    expect(await publish(garden("ancienne", 1))).toEqual({ ok: true, already: true });
    expect(await publish(garden("ancienne", 1, { minutes: 9 }))).toMatchObject({ ok: false });
  });
});
