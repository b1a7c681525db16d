import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { applicationReferences, applications, documents, pastApplications } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeDocument, makeService } from "#db/testing.ts";
import { fillEveryTable } from "#db/wall/fill-every-table.ts";
import { findCase } from "#lib/back-office/own-case.ts";
import { DocumentDestroyed } from "#lib/documents/storage/document-store.ts";
import { documentStore } from "#lib/documents/store.ts";
import { parisMidnight } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { type StandIns, startStandIns } from "#lib/local/testing/stand-ins.ts";
import { addPublished } from "#lib/procedures/registry.ts";
import { firstBreak } from "../append-event.ts";
import { historyOf, mailsOf } from "../testing/filing.ts";
import { variant } from "../testing/variants.ts";
import { announceFate } from "./announce-fate.ts";
import { archiveClosed } from "./archive-closed.ts";
import { carryOutFates } from "./carry-out-fates.ts";

const basis = "Article 1";
const destroyed = variant("kept-then-destroyed", { retention: { months: 6, archive: { years: 1 }, basis } });
const anonymised = variant("kept-then-anonymised", { retention: { months: 6, fate: "anonymise", basis } });
const transferred = variant("kept-then-transferred", { retention: { months: 6, fate: "transfer", basis } });
addPublished([destroyed, anonymised, transferred]);

const folder = mkdtempSync(join(tmpdir(), "parvis-transfers-"));
const closedAt = new Date("2026-01-10T10:00:00Z");
let ending: (() => Promise<void>)[] = [];
let standIns: StandIns;
let agent: Awaited<ReturnType<typeof makeAgent>>;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  standIns = await startStandIns();
  vi.stubEnv("TRANSFER_FOLDER", folder);
  ending = [close, drop, standIns.close];
  agent = await makeAgent({ serviceId: await makeService() });
});
afterAll(async () => {
  for (const end of ending) await end();
  rmSync(folder, { recursive: true, force: true });
});

const over = async (procedure: Procedure, given: Partial<Parameters<typeof makeApplication>[0]> = {}) => {
  const application = await makeApplication({
    ...{ serviceId: agent.serviceId, citizenId: await makeCitizen(), procedureSlug: procedure.slug },
    ...{ decision: "rejected", closedAt, decidedAt: closedAt, submittedAt: new Date("2025-12-20T10:00:00Z") },
    ...given,
  });
  const { applicationId } = application;
  const { key, sha256, size } = await documentStore().put(Buffer.from(`a file of ${applicationId}`), applicationId);
  await makeDocument({ applicationId, slot: "proofOfAddress", storageKey: key, sha256, sizeBytes: size });
  return { ...application, key };
};
const rowOf = async ({ applicationId }: { applicationId: string }) => {
  const [row] = await database().select().from(applications).where(eq(applications.applicationId, applicationId));
  return row;
};
const midnight = (day: string): Date => parisMidnight(day);
const justBefore = (day: string): Date => new Date(parisMidnight(day).getTime() - 1);

/** Every table that has something of an application, from the database itself. */
const tablesWith = async (applicationId: string): Promise<string[]> => {
  const { rows } = await database().execute(sql`
    select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'application_id'`);
  const names = z.array(z.object({ name: z.string() })).parse(rows);
  const found = await Promise.all(
    names.map(async ({ name }) => {
      const counted = await database().execute(
        sql`select 1 from ${sql.identifier(name)} where application_id = ${applicationId} limit 1`,
      );
      return counted.rows.length > 0 ? [name] : [];
    }),
  );
  return found.flat().sort();
};

describe("an application that is over", () => {
  it("is archived at the end of its use: found by those who supervise, no longer by the others", async () => {
    const application = await over(destroyed);
    const { reference } = application;
    expect(await archiveClosed(justBefore("2026-07-10"))).toBe(0);
    expect(await findCase(agent, reference)).toBeDefined();
    expect(await archiveClosed(midnight("2026-07-10"))).toBe(1);
    expect(await archiveClosed(midnight("2026-07-10"))).toBe(0);
    expect(await findCase(agent, reference)).toBeUndefined();
    expect(await findCase({ ...agent, role: "supervisor" }, reference)).toMatchObject({ reference });
    await database().delete(documents).where(eq(documents.applicationId, application.applicationId));
    await database().delete(applications).where(eq(applications.applicationId, application.applicationId));
  });
});

describe("an application kept long enough", () => {
  it("is announced a month before its end, in its history and by e-mail, then erased with all that was kept of it", async () => {
    const application = await over(destroyed);
    const { applicationId, reference } = application;
    expect(await announceFate(justBefore("2027-06-10"))).toBe(0);
    expect(await announceFate(midnight("2027-06-10"))).toBe(1);
    expect(await announceFate(midnight("2027-06-11"))).toBe(0);
    const history = await historyOf(applicationId);
    expect(history).toMatchObject([{ type: "fate_announced", data: { dueOn: "2027-07-10", fate: "destroy" } }]);
    expect(firstBreak(history)).toBeUndefined();
    expect(await mailsOf(applicationId)).toEqual(["fate_announced"]);
    await database().execute(sql`delete from events where application_id = ${applicationId}`);
    await database().execute(sql`delete from application_keys where application_id = ${applicationId}`);
    await fillEveryTable({ applicationId, serviceId: agent.serviceId, agentId: agent.id }, closedAt);
    expect(await carryOutFates(justBefore("2027-07-10"))).toBe(0);
    expect(await carryOutFates(midnight("2027-07-10"))).toBe(1);
    expect(await tablesWith(applicationId)).toEqual(["application_keys", "application_references"]);
    const [kept] = await database()
      .select()
      .from(applicationReferences)
      .where(eq(applicationReferences.reference, reference));
    expect(kept?.erasure).toEqual(expect.any(String));
    expect(await database().select().from(pastApplications)).toEqual([]);
  });

  it("is never erased before the person had a month to know, though it was told late", async () => {
    const application = await over(anonymised);
    await announceFate(midnight("2028-02-01"));
    expect((await historyOf(application.applicationId))[0]?.data).toMatchObject({ dueOn: "2028-03-02" });
    expect(await carryOutFates(justBefore("2028-03-02"))).toBe(0);
    expect(await rowOf(application)).toBeDefined();
    expect(await carryOutFates(midnight("2028-03-02"))).toBe(1);
    await expect(documentStore().read(application.key)).rejects.toThrow(DocumentDestroyed);
  });

  it("leaves, anonymised, what counts it and nothing of anyone", async () => {
    const [left] = await database().select().from(pastApplications);
    expect(left).toEqual({
      ...{
        id: expect.any(String),
        procedureSlug: anonymised.slug,
        procedureVersion: anonymised.version,
        serviceId: agent.serviceId,
      },
      ...{ status: "rejected", filedMonth: "2025-12", daysToDecision: 21 },
    });
  });
});

describe("an application due to the public archives", () => {
  it("is left whole to the public archives, then erased here", async () => {
    const application = await over(transferred);
    await announceFate(midnight("2026-06-10"));
    expect(await carryOutFates(midnight("2026-07-10"))).toBe(1);
    const place = join(folder, application.reference);
    const written: unknown = JSON.parse(readFileSync(join(place, "application.json"), "utf8"));
    expect(written).toMatchObject({
      ...{ application: { reference: application.reference }, procedure: { slug: transferred.slug } },
      ...{ history: [{ type: "fate_announced" }], documents: [{ slot: "proofOfAddress" }] },
    });
    const [file] = readdirSync(join(place, "documents"));
    expect(readFileSync(join(place, "documents", file ?? ""), "utf8")).toBe(`a file of ${application.applicationId}`);
    expect(statSync(join(place, "application.json")).mode & 0o077).toBe(0);
    expect(await rowOf(application)).toBeUndefined();
  });

  it("stays when it could not be left to the archives, until it can", async () => {
    const application = await over(transferred);
    await database()
      .update(documents)
      .set({ storageKey: "gone" })
      .where(eq(documents.applicationId, application.applicationId));
    await announceFate(midnight("2026-06-10"));
    await expect(carryOutFates(midnight("2026-07-10"))).rejects.toThrow();
    expect(await rowOf(application)).toBeDefined();
    expect(readdirSync(folder)).not.toContain(application.reference);
    await database()
      .update(documents)
      .set({ storageKey: application.key })
      .where(eq(documents.applicationId, application.applicationId));
    expect(await carryOutFates(midnight("2026-07-10"))).toBe(1);
  });
});

describe("an application that is not over", () => {
  it("is left alone", async () => {
    const going = await over(destroyed, { decision: "under_review", closedAt: null });
    for (const work of [archiveClosed, announceFate, carryOutFates]) expect(await work(midnight("2040-01-01"))).toBe(0);
    expect(await rowOf(going)).toMatchObject({ archivedAt: null, fateToldAt: null });
  });
});
