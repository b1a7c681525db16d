import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { documents, emails } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { requestInformation } from "#lib/back-office/request-information.ts";
import { readIssued } from "#lib/documents/issued/testing/read-issued.ts";
import { documentStore } from "#lib/documents/store.ts";
import { parisMidnight } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { type StandIns, startStandIns } from "#lib/local/testing/stand-ins.ts";
import { addPublished } from "#lib/procedures/registry.ts";
import { answerRequest } from "./answer-request.ts";
import { firstBreak } from "./append-event.ts";
import { decideBySilence } from "./decide-by-silence.ts";
import { filingChanges } from "./filing.ts";
import { issueDocument } from "./issue-document.ts";
import { applicationNamed, historyOf, jobsAbout, mailsOf } from "./testing/filing.ts";
import { download, variant } from "./testing/variants.ts";
import { verifyDocument } from "./verify-document.ts";

const aim = { targetWorkingDays: 7 };
const life = { workflow: "decision-only", fee: { kind: "none" }, delivery: "none" } as const;
const rejecting = variant("silence-rejects", { ...life, clock: { silence: "rejection", months: 2, ...aim } });
const accepting = variant("silence-accepts", {
  ...{ ...life, delivery: download },
  clock: { silence: "acceptance", months: 2, ...aim },
});
const mute = variant("silence-is-nothing", { ...life, clock: { silence: "none", ...aim } });
addPublished([rejecting, accepting, mute]);

let ending: (() => Promise<void>)[] = [];
let standIns: StandIns;
let agent: Awaited<ReturnType<typeof makeAgent>>;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const close = useDatabase(url);
  standIns = await startStandIns();
  ending = [close, drop, standIns.close];
  agent = await makeAgent({ serviceId: await makeService() });
});
afterAll(async () => {
  for (const end of ending) await end();
});

const filed = async (procedure: Procedure, on: string, given: Partial<Parameters<typeof makeApplication>[0]> = {}) => {
  const at = new Date(parisMidnight(on).getTime() + 12 * 3_600_000);
  const citizenId = await makeCitizen();
  const { draftExpiresAt: _, ...dates } = filingChanges(procedure, at);
  const application = await makeApplication({
    ...{ serviceId: agent.serviceId, citizenId, procedureSlug: procedure.slug, payment: "none" },
    ...{ assignedTo: agent.id, decision: "under_review", createdAt: at, updatedAt: at, ...dates },
    ...given,
  });
  return { application, person: { id: citizenId, displayName: "Inès Carpentier" } };
};
const decisionOf = async (reference: string) => (await applicationNamed(reference)).decision;

describe("silence", () => {
  it.each([
    ["as summer time begins", "2026-01-28", "2026-03-29", "2026-03-28T23:00:00Z"],
    ["the day after it began", "2026-01-29", "2026-03-30", "2026-03-29T22:00:00Z"],
    ["as summer time ends", "2026-08-24", "2026-10-25", "2026-10-24T22:00:00Z"],
    ["the day after it ended", "2026-08-25", "2026-10-26", "2026-10-25T23:00:00Z"],
  ])("decides at the midnight of Paris %s, and not a millisecond before", async (_, filedOn, silentOn, instant) => {
    const midnight = new Date(instant);
    const { application } = await filed(rejecting, filedOn);
    expect(application.silenceOn).toBe(silentOn);
    expect(await decideBySilence(new Date(midnight.getTime() - 1))).toBe(0);
    expect(await decisionOf(application.reference)).toBe("under_review");
    expect(await decideBySilence(midnight)).toBe(1);
    expect(await applicationNamed(application.reference)).toMatchObject({
      ...{ decision: "rejected", decidedAt: midnight, closedAt: midnight },
    });
    expect(await decideBySilence(midnight)).toBe(0);
  });

  it("that rejects is written in the history and told by e-mail with what it means", async () => {
    const { application } = await filed(rejecting, "2026-05-15");
    await decideBySilence(parisMidnight("2026-08-01"));
    const history = await historyOf(application.applicationId);
    expect(history).toMatchObject([{ type: "deem_rejected", actor: "system", data: { silentOn: "2026-07-16" } }]);
    expect(firstBreak(history)).toBeUndefined();
    expect(await mailsOf(application.applicationId)).toEqual(["deemed_rejected"]);
    const [letter] = await database().select().from(emails).where(eq(emails.applicationId, application.applicationId));
    expect(letter?.data).toEqual({ silentOn: "2026-07-16" });
    expect(await jobsAbout(application.applicationId)).toEqual(["send-email"]);
  });

  it("that accepts gives the attestation, and what was asked for", async () => {
    const { application } = await filed(accepting, "2026-05-15");
    const { applicationId } = application;
    const now = parisMidnight("2026-07-16");
    expect(await decideBySilence(now)).toBe(1);
    expect(await mailsOf(applicationId)).toEqual(["deemed_accepted"]);
    expect(await jobsAbout(applicationId)).toEqual(["issue-document", "issue-document", "send-email"]);
    for (const kind of ["attestation", "title"] as const) await issueDocument(applicationId, kind, now);
    const texts = await Promise.all(["attestation", "title"].map((kind) => textOf(applicationId, kind)));
    expect(texts[0]).toContain("est acceptée depuis le 16 juillet 2026");
    expect(texts[0]).toContain("L232-3");
    expect(texts[1]).toContain("Ce certificat est accordé.");
    expect(texts[1]).not.toContain("prise automatiquement");
  });

  it("says nothing where the law gives it no meaning, nor of what is decided, withdrawn or a draft", async () => {
    const silent = await filed(mute, "2026-01-05");
    expect(silent.application.silenceOn).toBeNull();
    const over = await filed(rejecting, "2026-01-05", { decision: "approved" });
    const gone = await filed(rejecting, "2026-01-05", { decision: "withdrawn" });
    expect(await decideBySilence(parisMidnight("2026-12-01"))).toBe(0);
    for (const [{ application }, decision] of [
      ...([
        [silent, "under_review"],
        [over, "approved"],
        [gone, "withdrawn"],
      ] as const),
    ])
      expect(await decisionOf(application.reference)).toBe(decision);
  });
});

const ask = async (application: { reference: string; version: number }, day: string, dueOn: string) => {
  const items = [{ kind: "document" as const, key: "proofOfAddress", ground: "DOMICILE_TROP_ANCIEN", comment: "" }];
  const seen = { reference: application.reference, expectedVersion: application.version };
  const asked = await requestInformation(agent, { ...seen, items, message: "", dueOn }, noonOf(day));
  if (!asked.ok) throw new Error(asked.because);
  return asked.application;
};
const noonOf = (day: string): Date => new Date(parisMidnight(day).getTime() + 12 * 3_600_000);

describe("silence while something is asked", () => {
  it("never accepts, however long it lasts, then has its whole time again from the answer", async () => {
    const { application, person } = await filed(accepting, "2026-05-15");
    expect((await ask(application, "2026-05-20", "2026-06-03")).silenceOn).toBeNull();
    expect(await decideBySilence(parisMidnight("2027-05-20"))).toBe(0);
    expect(await decisionOf(application.reference)).toBe("information_requested");
    await database()
      .insert(documents)
      .values(answering(application.applicationId, noonOf("2026-09-01")));
    const answered = await answerRequest(person, application.reference, {}, noonOf("2026-09-01"));
    expect(answered).toMatchObject({ ok: true, application: { silenceOn: "2026-11-02" } });
    expect(await decideBySilence(parisMidnight("2026-11-01"))).toBe(0);
    expect(await decideBySilence(parisMidnight("2026-11-02"))).toBe(1);
  });

  it("rejects once the time to answer and its own are over, answered or not (CRPA L114-5, third paragraph)", async () => {
    const { application } = await filed(rejecting, "2026-05-15");
    const asked = await ask(application, "2026-05-20", "2026-06-03");
    expect(asked.silenceOn).toBe("2026-07-31");
    expect(await decideBySilence(new Date(parisMidnight("2026-07-31").getTime() - 1))).toBe(0);
    expect(await decideBySilence(parisMidnight("2026-07-31"))).toBe(1);
    expect(await decisionOf(application.reference)).toBe("rejected");
  });
});

describe("the document that granting gives", () => {
  it("is verified by its code, until its last day", async () => {
    const { application } = await filed(accepting, "2026-05-15");
    const now = parisMidnight("2026-07-16");
    await decideBySilence(now);
    await issueDocument(application.applicationId, "title", now);
    const { verificationCode } = await issuedRow(application.applicationId, "title");
    const on = (day: string) => verifyDocument(verificationCode ?? "", noonOf(day));
    expect(await on("2026-08-15")).toMatchObject({ kind: "title", validUntil: "2026-08-15", since: undefined });
    expect(await on("2026-08-16")).toMatchObject({ since: "expired" });
  });

  it("is not made before it is granted", async () => {
    const { application } = await filed(accepting, "2026-05-15");
    for (const kind of ["title", "attestation"] as const)
      await expect(issueDocument(application.applicationId, kind, noonOf("2026-05-16"))).rejects.toThrow();
  });
});

const answering = (applicationId: string, createdAt: Date): typeof documents.$inferInsert => ({
  ...{ applicationId, id: crypto.randomUUID(), origin: "supporting", slot: "proofOfAddress", fileName: "a.pdf" },
  ...{ mediaType: "application/pdf", sizeBytes: 1, sha256: "0".repeat(64), storageKey: "none", createdAt },
});
const issuedRow = async (applicationId: string, slot: string) => {
  const [row] = await database()
    .select()
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), eq(documents.slot, slot)));
  if (row === undefined) throw new Error(`No ${slot} was issued`);
  return row;
};
const textOf = async (applicationId: string, slot: string): Promise<string> => {
  const { storageKey } = await issuedRow(applicationId, slot);
  return (await readIssued(await documentStore().read(storageKey))).text;
};
