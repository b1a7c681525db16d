import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { informationRequests, notes } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeDocument, makeService } from "#db/testing.ts";
import { uuidv7 } from "#db/uuid.ts";
import { answerRequest } from "./answer-request.ts";
import { confirmAddress } from "./confirm-address.ts";
import { answeringDocuments, ownDocument, ownFile } from "./own-file.ts";
import { addDocument, removeDocument } from "./supporting-documents.ts";
import { setSettings } from "./testing/settings.ts";
import { withdraw } from "./withdraw.ts";
import { writeMessage } from "./write-message.ts";

const now = new Date("2026-11-09T09:00:00Z");
const before = new Date("2026-11-03T08:00:00Z");
const asked = new Date("2026-11-05T08:00:00Z");

let ending: (() => Promise<void>)[] = [];
let ines: { id: string; displayName: string };
let theo: typeof ines;
let agentId: string;
let serviceId: string;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
  setSettings({});
  serviceId = await makeService();
  agentId = (await makeAgent({ serviceId })).id;
  ines = { id: await makeCitizen(), displayName: "Inès Carpentier" };
  theo = { id: await makeCitizen(), displayName: "Théo Lambert" };
});
afterAll(async () => {
  for (const end of ending) await end();
});

/** Inès’s application, with a proof of address that the service asked for again. */
const askedAgain = async () => {
  const application = await makeApplication({ serviceId, citizenId: ines.id, decision: "information_requested" });
  const { applicationId } = application;
  const old = await makeDocument({ applicationId, slot: "proofOfAddress", createdAt: before });
  const item = { kind: "document" as const, key: "proofOfAddress", ground: "DOMICILE_TROP_ANCIEN", comment: "" };
  await database()
    .insert(informationRequests)
    .values({
      applicationId,
      id: uuidv7(asked),
      agentId,
      items: [item],
      message: "",
      dueOn: "2026-11-20",
      createdAt: asked,
    });
  return { ...application, old };
};

const file = (sha256: string) => ({
  fileName: "facture.pdf",
  mediaType: "application/pdf",
  sizeBytes: 1_024,
  pages: 1,
  sha256,
  storageKey: "none",
});
const add = (applicationId: string, sha256: string, max = 1) =>
  addDocument(ines.id, applicationId, { slot: "proofOfAddress", max, since: asked }, file(sha256), now);

describe("one’s own file", () => {
  it("holds what was issued and sent, and what can be done", async () => {
    const { applicationId, reference } = await askedAgain();
    await makeDocument({ applicationId, slot: "receipt", origin: "issued" });
    const own = await ownFile(ines.id, reference);
    expect(own?.issued.map(({ handle }) => handle)).toEqual(["receipt-1"]);
    expect(own?.sent.map(({ handle }) => handle)).toEqual(["proofOfAddress-1"]);
    expect(own?.actions).toEqual(["answer", "withdraw"]);
    expect(own?.request?.dueOn).toBe("2026-11-20");
  });

  it("never holds the notes of the service", async () => {
    const { applicationId, reference } = await askedAgain();
    await database()
      .insert(notes)
      .values({ applicationId, id: uuidv7(now), agentId, body: "Vendeur joint au téléphone", createdAt: now });
    expect(JSON.stringify(await ownFile(ines.id, reference))).not.toContain("Vendeur joint");
  });
});

describe("another’s application", () => {
  it("is the same nothing as none, to read and to act on", async () => {
    const { reference, applicationId, old, version } = await askedAgain();
    for (const name of [reference, "ZZZZZZZZ"]) {
      expect(await ownFile(theo.id, name)).toBeUndefined();
      expect(await ownDocument(theo.id, name, "proofOfAddress-1")).toBeUndefined();
      expect(await writeMessage(theo, name, "Bonjour", now)).toBe(false);
      expect(await withdraw(theo, name, version, now)).toEqual({ ok: false, because: "absent" });
      expect(await answerRequest(theo, name, {}, now)).toEqual({ ok: false, because: "absent" });
      expect(await confirmAddress(theo, name, {}, now)).toEqual({ ok: false, because: "absent" });
    }
    const place = { slot: "proofOfAddress", max: 5, since: asked };
    expect(await addDocument(theo.id, applicationId, place, file("a"), now)).toEqual({ ok: false, because: "absent" });
    expect(await removeDocument(theo.id, applicationId, old, now, asked)).toBe(false);
    expect((await ownFile(ines.id, reference))?.application.decision).toBe("information_requested");
  });
});

describe("answering with a document", () => {
  it("takes one beside what was refused, even where one file alone is allowed", async () => {
    const { applicationId, reference } = await askedAgain();
    expect((await add(applicationId, "new")).ok).toBe(true);
    expect(await add(applicationId, "more")).toEqual({ ok: false, because: "full" });
    expect((await answeringDocuments(applicationId, asked)).map(({ handle }) => handle)).toEqual(["proofOfAddress-2"]);
    expect(await answerRequest(ines, reference, {}, now)).toMatchObject({
      ok: true,
      application: { decision: "under_review" },
    });
  });

  it("takes the same file again, for it counts as an answer", async () => {
    const { applicationId } = await askedAgain();
    expect((await add(applicationId, "0".repeat(64))).ok).toBe(true);
    expect(await answeringDocuments(applicationId, asked)).toHaveLength(1);
  });

  it("says what is still missing", async () => {
    const { reference } = await askedAgain();
    expect(await answerRequest(ines, reference, {}, now)).toMatchObject({
      ok: false,
      because: "incomplete",
      missing: ["proofOfAddress"],
    });
  });

  it("takes back what was just added, never what the service has seen", async () => {
    const { applicationId, old } = await askedAgain();
    const added = await add(applicationId, "new");
    expect(await removeDocument(ines.id, applicationId, old, now, asked)).toBe(false);
    expect(added.ok && (await removeDocument(ines.id, applicationId, added.document.id, now, asked))).toBe(true);
    expect(await answeringDocuments(applicationId, asked)).toEqual([]);
  });

  it("is closed to a page that still shows a draft, and once nothing is asked", async () => {
    const { applicationId, old } = await askedAgain();
    const place = { slot: "proofOfAddress", max: 5 };
    expect(await addDocument(ines.id, applicationId, place, file("a"), now)).toEqual({ ok: false, because: "closed" });
    expect(await removeDocument(ines.id, applicationId, old, now)).toBe(false);
    const sent = await makeApplication({ serviceId, citizenId: ines.id });
    expect(await add(sent.applicationId, "a")).toEqual({ ok: false, because: "closed" });
  });
});
