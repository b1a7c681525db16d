import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { approve } from "#lib/back-office/approve.ts";
import { claim } from "#lib/back-office/claim.ts";
import { readIssued } from "#lib/documents/issued/testing/read-issued.ts";
import { documentStore } from "#lib/documents/store.ts";
import { addDays, parisDay, parisMidnight } from "#lib/engine/calendar.ts";
import type { Procedure, ProcedureInput } from "#lib/engine/procedure.ts";
import { addPublished } from "#lib/procedures/registry.ts";
import { firstBreak } from "./append-event.ts";
import { decideAtOnce } from "./decide-at-once.ts";
import { openDraft } from "./drafts.ts";
import { expireUnpaid } from "./expire-unpaid.ts";
import { issueDocument } from "./issue-document.ts";
import { ownDocuments } from "./own-file.ts";
import { saveStep } from "./save-draft.ts";
import { settlePayment } from "./settle-payment.ts";
import { startPayment } from "./start-payment.ts";
import { submitApplication } from "./submit-application.ts";
import {
  accepted,
  applicationNamed,
  historyOf,
  jobsAbout,
  mailsOf,
  makeFiler,
  rightAnswers,
} from "./testing/filing.ts";
import { type StandIns, startStandIns } from "./testing/stand-ins.ts";
import { download, fixedFee, variant } from "./testing/variants.ts";
import type { Application } from "./transition.ts";

const text = { fr: "Un point", en: "A point" };
const free: Partial<ProcedureInput> = { fee: { kind: "none" }, delivery: download, checks: [] };
const straight = variant("straight", { ...free, workflow: "straight-through" });
const doubtful = variant("doubtful", {
  ...{ ...free, workflow: "straight-through" },
  checks: [
    { key: "never", label: text, passes: { of: "answers.seller", equals: "professional" }, passed: text, failed: text },
  ],
});
const later = variant("later", {
  ...{ delivery: download, checks: [], workflow: "fee-after-decision" },
  fee: fixedFee("after-decision"),
});
const word = { label: text, headline: text };
const forTime = variant("for-a-time", {
  ...{ ...free, workflow: "straight-through" },
  term: { first: "from", last: "until", words: { during: word, after: word } },
});
addPublished([straight, doubtful, later, forTime]);

let around: StandIns;
let now: Date;
let agent: Awaited<ReturnType<typeof makeAgent>>;
beforeAll(async () => {
  around = await startStandIns();
  now = around.now;
  agent = await makeAgent({ serviceId: await makeService("immatriculations") });
});
afterAll(() => around.close());

const grantedWith = async (answers: Record<string, string>) => {
  const { applicationId, reference } = await makeApplication({
    ...{ serviceId: agent.serviceId, citizenId: await makeCitizen(), procedureSlug: forTime.slug },
    ...{ decision: "submitted", answers, checks: [] },
  });
  await decideAtOnce(applicationId, now);
  return applicationNamed(reference);
};
const file = async (procedure: Procedure) => {
  const filer = await makeFiler();
  const { reference } = await openDraft(filer, procedure, now);
  for (const step of procedure.steps.slice(0, 3))
    await saveStep(filer, { procedure, step, raw: rightAnswers, reference, now });
  const sent = await submitApplication(filer, procedure, randomUUID(), { declaration: "yes" }, now);
  return { filer, application: accepted(sent) };
};
const typesOf = async ({ applicationId }: Application) => (await historyOf(applicationId)).map(({ type }) => type);
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

describe("what is granted for a time", () => {
  it("is over the midnight after its last day, from which its retention counts", async () => {
    const until = addDays(parisDay(now), 20);
    const midnight = parisMidnight(addDays(until, 1));
    expect(await grantedWith({ from: addDays(until, -10), until })).toMatchObject({
      decision: "approved",
      closedAt: midnight,
    });
    expect(await grantedWith({ from: "2020-01-01", until: "2020-02-01" })).toMatchObject({ closedAt: now });
  });
});

describe("an application that the system may grant at once", () => {
  it("is filed, granted and given its document, with nobody in between", async () => {
    const { application } = await file(straight);
    const { applicationId } = application;
    expect(application).toMatchObject({ decision: "submitted", silenceOn: expect.any(String) });
    expect(await jobsAbout(applicationId)).toEqual(["decide-at-once", "issue-document", "send-email"]);
    expect(await decideAtOnce(applicationId, now)).toBe(true);
    expect(await decideAtOnce(applicationId, now)).toBe(false);
    expect(await applicationNamed(application.reference)).toMatchObject({
      ...{ decision: "approved", decidedAt: now, closedAt: now, assignedTo: null },
    });
    expect(await typesOf(application)).toEqual(["submit", "grant"]);
    expect(firstBreak(await historyOf(applicationId))).toBeUndefined();
    expect((await mailsOf(applicationId)).sort()).toEqual(["approved", "received"]);
    expect(await jobsAbout(applicationId)).toContain("issue-document");
    await issueDocument(applicationId, "title", now);
    const { issued } = await ownDocuments(applicationId);
    expect(issued.map(({ slot }) => slot)).toEqual(["title"]);
    const [document] = issued;
    const read = await readIssued(await documentStore().read(document?.storageKey ?? ""));
    for (const said of ["Certificat pour les tests", "GR-417-PT", "Inès Carpentier", "prise automatiquement", "CADA"])
      expect(read.text).toContain(said);
    for (const unsaid of ["Jamais connue", "Sans code."]) expect(read.text).not.toContain(unsaid);
    expect(read.text).toContain(document?.verificationCode?.replace(/(.{4})(?=.)/g, "$1-"));
  });

  it("is left to a person as soon as one check does not pass, and is never refused", async () => {
    const { application } = await file(doubtful);
    expect(await decideAtOnce(application.applicationId, now)).toBe(false);
    expect(await typesOf(application)).toEqual(["submit"]);
    const { reference } = application;
    expect(await claim(agent, { reference, expectedVersion: application.version }, now)).toMatchObject({ ok: true });
  });

  it("is not granted to nobody, nor where the workflow leaves it to a person", async () => {
    expect(await decideAtOnce(randomUUID(), now)).toBe(false);
    const { application } = await file(later);
    expect(await jobsAbout(application.applicationId)).not.toContain("decide-at-once");
    expect(await decideAtOnce(application.applicationId, now)).toBe(false);
  });
});

const granted = async () => {
  const { filer, application } = await file(later);
  const { reference } = application;
  const claimed = await claim(agent, { reference, expectedVersion: application.version }, now);
  if (!claimed.ok) throw new Error(claimed.because);
  const done = await approve(agent, { reference, expectedVersion: claimed.application.version }, now);
  if (!done.ok) throw new Error(done.because);
  return { filer, application: done.application };
};

describe("an application paid for once it is granted", () => {
  it("is filed without a payment, its fee frozen", async () => {
    const { application } = await file(later);
    expect(application).toMatchObject({ decision: "submitted", payment: "none", fee: { totalCents: 2_400 } });
    expect(application.submittedAt).toEqual(now);
  });

  it("takes effect with the payment, once, and gives the receipt and the document", async () => {
    const { filer, application } = await granted();
    const { applicationId, reference } = application;
    expect(application).toMatchObject({ decision: "approved", payment: "due", closedAt: null });
    await expect(issueDocument(applicationId, "title", now)).rejects.toThrow("granted and paid");
    const start = await startPayment(filer.id, reference, now);
    if (!start.ok) throw new Error(start.because);
    await around.pay(start.page);
    const operation = new URL(start.page).searchParams.get("idop") ?? "";
    expect(new Set(await Promise.all([1, 2].map(() => settlePayment(operation, now))))).toEqual(new Set(["paid"]));
    expect(await applicationNamed(reference)).toMatchObject({
      ...{ decision: "approved", payment: "paid", closedAt: now, submittedAt: now },
    });
    expect(await typesOf(application)).toEqual(["submit", "claim", "approve", "confirm_payment"]);
    expect((await mailsOf(applicationId)).sort()).toEqual(["fee_due", "in_force", "received"]);
    for (const kind of ["receipt", "title"] as const) await issueDocument(applicationId, kind, now);
    expect((await ownDocuments(applicationId)).issued.map(({ slot }) => slot).sort()).toEqual(["receipt", "title"]);
    expect(await startPayment(filer.id, reference, now)).toEqual({ ok: false, because: "already_paid" });
  });

  it("is closed when nobody pays in thirty days, and not while a payment may have been made", async () => {
    const [unpaid, paying] = [await granted(), await granted()];
    const start = await startPayment(paying.filer.id, paying.application.reference, now);
    expect(start.ok).toBe(true);
    expect(await expireUnpaid(inDays(29))).toBe(0);
    expect(await expireUnpaid(inDays(31))).toBe(1);
    expect(await applicationNamed(unpaid.application.reference)).toMatchObject({ decision: "closed", payment: "due" });
    expect(await mailsOf(unpaid.application.applicationId)).toContain("closed");
    expect((await applicationNamed(paying.application.reference)).decision).toBe("approved");
    expect(await startPayment(unpaid.filer.id, unpaid.application.reference, now)).toMatchObject({ ok: false });
  });

  it("is paid by nobody else", async () => {
    const { application } = await granted();
    expect(await startPayment((await makeFiler()).id, application.reference, now)).toEqual({
      ...{ ok: false, because: "absent" },
    });
  });
});
