import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { documents, events, paymentAttempts, rulings } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeDocument, makeService } from "#db/testing.ts";
import { uuidv7 } from "#db/uuid.ts";
import { readIssued } from "#lib/documents/issued/testing/read-issued.ts";
import { documentStore } from "#lib/documents/store.ts";
import { vehicleRegistrationFee } from "#lib/fees/vehicle-registration-fee.ts";
import type { IssuedKind } from "#lib/jobs/enqueue.ts";
import { type StandIns, startStandIns } from "#lib/local/testing/stand-ins.ts";
import { firstBreak } from "./append-event.ts";
import { issueDocument } from "./issue-document.ts";
import { showReference } from "./reference.ts";

const filedAt = new Date("2026-11-03T08:00:00Z");
const now = new Date("2026-11-03T08:00:05Z");
const fee = vehicleRegistrationFee({
  ...{ operation: "CHANGEMENT_TITULAIRE", date: "2026-11-03", region: "11" },
  ...{ cv: 5, B: "2020-05-14", energie: "ES", categorieUE: "M1" },
});
let ending: (() => Promise<void>)[] = [];
let standIns: StandIns;
let serviceId: string;
let citizenId: string;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  standIns = await startStandIns();
  ending = [close, drop, standIns.close];
  serviceId = await makeService();
  citizenId = await makeCitizen();
});
afterAll(async () => {
  for (const end of ending) await end();
});

const filed = async () => {
  const application = await makeApplication({
    ...{ serviceId, citizenId, submittedAt: filedAt, fee },
    answers: {
      ...{ plate: "GR-417-PT", jointHolder: "yes", jointHolderName: "MARCHAND Hugo" },
      ...{ "address.street": "18 rue des Lilas", "address.postcode": "93100", "address.city": "Montreuil" },
    },
    facts: { "vehicle.make": "RENAULT", "vehicle.fiscalPower": 5, "vehicle.firstRegistered": "2020-05-14" },
  });
  const { applicationId, reference } = application;
  await database()
    .insert(paymentAttempts)
    .values({
      ...{ applicationId, id: uuidv7(now), operation: reference, debtReference: reference, state: "paid" as const },
      ...{ amountCents: fee.totalCents, createdAt: filedAt, settledAt: filedAt, authorisation: "481516" },
    });
  return application;
};
const issuedOf = (applicationId: string, kind: IssuedKind) =>
  database()
    .select()
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), eq(documents.origin, "issued"), eq(documents.slot, kind)));
const textOf = async (applicationId: string, kind: IssuedKind) => {
  const [row] = await issuedOf(applicationId, kind);
  const { text, pages } = await readIssued(await documentStore().read(row?.storageKey ?? ""));
  expect(row?.pages).toBe(pages);
  expect(text).toContain(row?.verificationCode?.replace(/(.{4})(?=.)/g, "$1-"));
  return text;
};

describe("a document to issue", () => {
  it.each<IssuedKind>(["acknowledgement", "provisional", "receipt"])("%s is made once, however often", async (kind) => {
    const { applicationId } = await filed();
    await Promise.all([issueDocument(applicationId, kind, now), issueDocument(applicationId, kind, now)]);
    await issueDocument(applicationId, kind, new Date("2026-11-04T08:00:00Z"));
    const rows = await issuedOf(applicationId, kind);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ mediaType: "application/pdf", createdAt: now });
    expect(rows[0]?.verificationCode).toMatch(/^[2-9A-HJKMNP-TV-Z]{12}$/);
    const history = await database().select().from(events).where(eq(events.applicationId, applicationId));
    expect(history.map(({ type, data }) => ({ type, data }))).toEqual([{ type: "document_issued", data: { kind } }]);
    expect(firstBreak(history)).toBeUndefined();
  });

  it("acknowledges what was filed, with what was joined and what came later left out", async () => {
    const application = await filed();
    const { applicationId, reference } = application;
    await makeDocument({ applicationId, slot: "transferCertificate", createdAt: filedAt });
    await makeDocument({ applicationId, slot: "later", createdAt: new Date("2026-11-09T08:00:00Z") });
    await issueDocument(applicationId, "acknowledgement", now);
    const text = await textOf(applicationId, "acknowledgement");
    for (const part of [showReference(reference), "Inès Carpentier", "93100 Montreuil", "4 janvier 2027", "481516"])
      expect(text).toContain(part);
    expect(text).toContain("transferCertificate.pdf");
    expect(text).not.toContain("later.pdf");
  });

  it("prints on the provisional title what the procedure says to print", async () => {
    const { applicationId } = await filed();
    await issueDocument(applicationId, "provisional", now);
    const text = await textOf(applicationId, "provisional");
    for (const part of ["GR-417-PT", "RENAULT", "14/05/2020", "5 CV", "MARCHAND Hugo", "3 décembre 2026"])
      expect(text.replaceAll("\u00a0", " ")).toContain(part);
  });

  it("is not made from nothing", async () => {
    const { applicationId } = await makeApplication({ serviceId, citizenId });
    await expect(issueDocument(applicationId, "receipt", now)).rejects.toThrow("No receipt");
    await expect(issueDocument(applicationId, "decision", now)).rejects.toThrow("No decision");
    expect(await issuedOf(applicationId, "receipt")).toEqual([]);
  });
});

describe("a decision", () => {
  const decided = async (kind: "approved" | "rejected", grounds: string[]) => {
    const application = await filed();
    const agent = await makeAgent({ serviceId, givenName: "Malik", familyName: "Ferrand" });
    const ruling = { kind, grounds, facts: "Le numéro frappé diffère du titre.", agentId: agent.id, decidedAt: now };
    const { applicationId } = application;
    await database()
      .insert(rulings)
      .values({ applicationId, id: uuidv7(now), ...ruling });
    await issueDocument(applicationId, "decision", now);
    await issueDocument(applicationId, "decision", now);
    expect(await issuedOf(applicationId, "decision")).toHaveLength(1);
    return textOf(applicationId, "decision");
  };

  it("refuses with its grounds in law and in fact, who decided and how to appeal", async () => {
    const text = await decided("rejected", ["VIN_INCOHERENT"]);
    for (const part of ["Décision de refus", "Le numéro frappé", "Malik Ferrand", "telerecours"])
      expect(text).toContain(part);
  });

  it("grants, and says what comes next", async () => {
    const text = await decided("approved", []);
    expect(text).toContain("Décision d’acceptation");
    expect(text).toContain("courrier suivi");
  });
});
