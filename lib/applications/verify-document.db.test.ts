import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { applications } from "#db/schema.ts";
import { makeApplication, makeCitizen, makeDocument, makeService } from "#db/testing.ts";
import { addPublished } from "#lib/procedures/catalogue.ts";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { normaliseCode, verifyDocument } from "./verify-document.ts";

const now = new Date("2026-11-09T09:00:00Z");

let ending: (() => Promise<void>)[] = [];
let application: Awaited<ReturnType<typeof makeApplication>>;
let made = 0;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
  const serviceId = await makeService();
  application = await makeApplication({ serviceId, citizenId: await makeCitizen(), reference: "7KQ4M2XP" });
});
afterAll(async () => {
  for (const end of ending) await end();
});

const issue = async (slot: string) => {
  made += 1;
  const createdAt = new Date(now.getTime() + made);
  const verificationCode = `7KQ4M2XP${String(made).padStart(4, "A")}`;
  await makeDocument({ applicationId: application.applicationId, slot, origin: "issued", verificationCode, createdAt });
  return verificationCode;
};
const decide = (decision: "submitted" | "rejected" | "withdrawn") =>
  database().update(applications).set({ decision }).where(eq(applications.applicationId, application.applicationId));
const filedWith = (procedureVersion: number) =>
  database()
    .update(applications)
    .set({ procedureVersion })
    .where(eq(applications.applicationId, application.applicationId));

describe("checking a document", () => {
  it("says what it is and when it was issued, and nothing about a person", async () => {
    const facts = await verifyDocument(await issue("acknowledgement"), now);
    expect(facts).toMatchObject({
      kind: "acknowledgement",
      reference: "D-7K••-••XP",
      issuedAt: new Date(now.getTime() + 1),
      since: undefined,
    });
    expect(JSON.stringify({ ...facts, procedure: "" })).not.toMatch(/Carpentier|GR-417|example\.test|7KQ4M2XP/);
  });

  it("forgives how a code is typed", async () => {
    const code = await issue("receipt");
    expect(normaliseCode(" 7kq4-m2xp-9r3t ")).toBe("7KQ4M2XP9R3T");
    expect(await verifyDocument(code.toLowerCase().replace(/(.{4})/g, "$1-"), now)).toBeDefined();
  });

  it("knows no other code, nor a document that a person sent", async () => {
    await makeDocument({ applicationId: application.applicationId, slot: "x", verificationCode: "SENTBYPERSON" });
    expect(await verifyDocument("ZZZZZZZZZZZZ", now)).toBeUndefined();
    expect(await verifyDocument("SENTBYPERSON", now)).toBeUndefined();
  });

  it("says that a provisional title is past its date", async () => {
    const code = await issue("provisional");
    expect(await verifyDocument(code, now)).toMatchObject({ validUntil: "2026-12-03", since: undefined });
    expect(await verifyDocument(code, new Date("2026-12-04T09:00:00Z"))).toMatchObject({ since: "expired" });
  });

  it("is read by the version that the application was filed with, whatever was published since", async () => {
    const code = await issue("provisional");
    const before = await verifyDocument(code, now);
    const { version, provisional } = changeOfHolder;
    addPublished([
      { ...changeOfHolder, version: version + 1, provisional: provisional && { ...provisional, months: 9 } },
    ]);
    expect(await verifyDocument(code, now)).toEqual(before);
    expect(before).toMatchObject({ validUntil: "2026-12-03", procedure: { version } });
    await filedWith(version + 1);
    expect(await verifyDocument(code, now)).toMatchObject({
      validUntil: "2027-08-03",
      procedure: { version: version + 1 },
    });
    await filedWith(version);
  });

  it("says what has become of the application since", async () => {
    const code = await issue("provisional");
    await decide("rejected");
    expect(await verifyDocument(code, now)).toMatchObject({ since: "rejected" });
    await decide("withdrawn");
    expect(await verifyDocument(code, now)).toMatchObject({ since: "withdrawn" });
    await decide("submitted");
  });

  it("says that a later document of the kind has replaced it, a decision’s own ending apart", async () => {
    const first = await issue("decision");
    const second = await issue("decision");
    await decide("rejected");
    expect(await verifyDocument(first, now)).toMatchObject({ since: "replaced" });
    expect(await verifyDocument(second, now)).toMatchObject({ since: undefined });
    await decide("submitted");
  });
});
