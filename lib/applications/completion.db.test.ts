import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { makeService } from "#db/testing.ts";
import { readIssued } from "#lib/documents/issued/testing/read-issued.ts";
import { documentStore } from "#lib/documents/store.ts";
import { citizenActor } from "./actor.ts";
import { firstBreak } from "./append-event.ts";
import { completeApplication } from "./complete-application.ts";
import { issueDocument } from "./issue-document.ts";
import { lapseIncomplete } from "./lapse-incomplete.ts";
import { ownDocuments } from "./own-file.ts";
import { recordElsewhere } from "./record-elsewhere.ts";
import { remindIncomplete } from "./remind-incomplete.ts";
import { applicationNamed, historyOf, jobsAbout, mailsOf } from "./testing/filing.ts";
import { type StandIns, startStandIns } from "./testing/stand-ins.ts";
import { afterwards, declare, rightDeclaration, soldVehicle, someone } from "./testing/transfer.ts";
import { transition } from "./transition.ts";

const day = 86_400_000;
let around: StandIns;
let now: Date;
beforeAll(async () => {
  around = await startStandIns();
  now = around.now;
  await makeService("immatriculations");
});
afterAll(() => around.close());

const inDays = (days: number): Date => new Date(now.getTime() + days * day);
const declared = async () => {
  const seller = await someone();
  const { application } = await declare(seller, now);
  const complete = (raw = afterwards, at = now) =>
    seller.as(() => completeApplication(seller.filer, application.reference, raw, at));
  return { seller, application, complete };
};

describe("an application with a second part", () => {
  it("waits for it once filed, with its acknowledgement and no decision to come", async () => {
    const { application } = await declared();
    expect(application).toMatchObject({
      decision: "awaiting_completion",
      completeBy: "2026-12-06",
      submittedAt: now,
      silenceOn: null,
      closedAt: null,
    });
    expect(await mailsOf(application.applicationId)).toEqual(["to_complete"]);
    expect(await jobsAbout(application.applicationId)).toEqual(["issue-document", "send-email"]);
  });

  it("is completed by its author, recorded elsewhere once, and gives its receipt", async () => {
    const { application, complete } = await declared();
    const { applicationId, reference } = application;
    expect(await complete()).toMatchObject({ ok: true, application: { decision: "submitted", completeBy: null } });
    expect(await jobsAbout(applicationId)).toContain("record-elsewhere");
    expect(await recordElsewhere(applicationId, now)).toBe(true);
    expect(await recordElsewhere(applicationId, now)).toBe(false);
    const recorded = await applicationNamed(reference);
    expect(recorded).toMatchObject({ decision: "approved", closedAt: now });
    expect(recorded.answers).toMatchObject({ ...rightDeclaration, mileage: "61200", transferDate: "2026-11-20" });
    expect((await historyOf(applicationId)).map(({ type }) => type)).toEqual(["submit", "complete", "record"]);
    expect((await mailsOf(applicationId)).sort()).toEqual(["recorded", "to_complete"]);
    await issueDocument(applicationId, "title", now);
    const [receipt] = (await ownDocuments(applicationId)).issued;
    const { text } = await readIssued(await documentStore().read(receipt?.storageKey ?? ""));
    for (const said of ["Récépissé de déclaration de cession", soldVehicle.plate, "14:30", "Belkhodja", "R322-4"])
      expect(text).toContain(said);
    expect(text).not.toContain("automatiquement");
  });

  it("keeps what is right and says what is not, changing nothing", async () => {
    const { application, complete } = await declared();
    expect(await complete({ ...afterwards, transferDate: "2026-11-30", mileage: "" })).toMatchObject({
      ok: false,
      because: "incomplete",
      refusals: { transferDate: expect.anything(), mileage: expect.anything() },
    });
    expect(await applicationNamed(application.reference)).toMatchObject({
      decision: "awaiting_completion",
      version: 1,
    });
  });

  it("changes no answer of the first part", async () => {
    const { application, complete } = await declared();
    await complete({ ...afterwards, plate: "GR-417-PT", "buyer.familyName": "Autre" });
    expect((await applicationNamed(application.reference)).answers).toMatchObject({
      plate: soldVehicle.plate,
      "buyer.familyName": "Belkhodja",
    });
  });

  it("is completed once when it is sent twice, and by nobody else", async () => {
    const { application, complete } = await declared();
    const stranger = await someone();
    const theirs = stranger.as(() => completeApplication(stranger.filer, application.reference, afterwards, now));
    expect(await theirs).toEqual({ ok: false, because: "absent" });
    const both = await Promise.all([complete(), complete()]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("is not recorded while the register does not answer, and is then", async () => {
    const { application, complete } = await declared();
    await complete();
    await around.registerIs("down");
    await expect(recordElsewhere(application.applicationId, now)).rejects.toThrow("503");
    expect(await applicationNamed(application.reference)).toMatchObject({ decision: "submitted" });
    await around.registerIs("none");
    expect(await recordElsewhere(application.applicationId, now)).toBe(true);
  });
});

describe("a second part that nobody fills in", () => {
  it("is called to mind once, five days before its end: in the file, and by e-mail", async () => {
    const { application } = await declared();
    const { applicationId, reference } = application;
    const at = new Date("2026-11-30T23:00:00Z");
    expect(await remindIncomplete(new Date(at.getTime() - 1))).toBe(0);
    expect(await remindIncomplete(at)).toBeGreaterThan(0);
    expect(await remindIncomplete(at)).toBe(0);
    expect(await remindIncomplete(inDays(14))).toBe(0);
    const history = await historyOf(applicationId);
    expect(history.at(-1)).toMatchObject({
      type: "completion_reminded",
      actor: "system",
      data: { dueOn: "2026-12-06" },
    });
    expect(firstBreak(history)).toBeUndefined();
    expect((await mailsOf(applicationId)).filter((name) => name === "completion_reminded")).toHaveLength(1);
    expect(await jobsAbout(applicationId)).toEqual(["issue-document", "send-email", "send-email"]);
    expect(await applicationNamed(reference)).toMatchObject({ decision: "awaiting_completion", version: 1 });
  });

  it("is not called to mind once it is completed, withdrawn or over", async () => {
    const [done, gone, late] = [await declared(), await declared(), await declared()];
    await done.complete();
    const { applicationId } = gone.application;
    const actor = citizenActor(gone.seller.filer);
    await database().transaction((tx) => transition(tx, { applicationId, action: "withdraw", actor, now }));
    await remindIncomplete(new Date("2026-12-06T23:00:00Z"));
    for (const { application } of [done, gone, late])
      expect((await historyOf(application.applicationId)).map(({ type }) => type)).not.toContain("completion_reminded");
  });

  it("lapses the midnight after its last day, and can no longer be filled in", async () => {
    const { application, complete } = await declared();
    const { applicationId, reference } = application;
    expect(await lapseIncomplete(new Date("2026-12-06T22:59:59Z"))).toBe(0);
    const midnight = new Date("2026-12-06T23:00:00Z");
    expect(await complete(afterwards, midnight)).toEqual({ ok: false, because: "not_allowed_now" });
    expect(await lapseIncomplete(midnight)).toBeGreaterThan(0);
    expect(await lapseIncomplete(midnight)).toBe(0);
    expect(await applicationNamed(reference)).toMatchObject({ decision: "closed", closedAt: midnight });
    expect((await mailsOf(applicationId)).at(-1)).toBe("lapsed");
  });

  it("leaves its author free to begin another", async () => {
    const { seller, application } = await declared();
    await lapseIncomplete(inDays(20));
    const { application: next } = await declare(seller, inDays(20));
    expect(next).toMatchObject({ decision: "awaiting_completion" });
    expect(next.reference).not.toBe(application.reference);
  });
});
