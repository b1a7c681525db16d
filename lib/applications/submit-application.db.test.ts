import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { makeDocument, makeService } from "#db/testing.ts";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { contextOf } from "./context.ts";
import { openDraft } from "./drafts.ts";
import { feeOf } from "./fee.ts";
import { submitApplication } from "./submit-application.ts";
import { presentDocuments } from "./supporting-documents.ts";
import {
  accepted,
  applicationNamed,
  fillIn,
  historyOf,
  jobsAbout,
  mailsOf,
  makeFiler,
  send,
} from "./testing/filing.ts";
import { type StandIns, startStandIns } from "./testing/stand-ins.ts";

let around: StandIns;
let now: Date;
beforeAll(async () => {
  around = await startStandIns();
  now = around.now;
  await makeService("immatriculations");
});
afterAll(() => around.close());

const complete = async (given = {}) => {
  const filer = await makeFiler();
  return { filer, draft: await fillIn(filer, given, now), key: randomUUID() };
};
const untouched = async (draft: { applicationId: string; reference: string }) => {
  expect(await applicationNamed(draft.reference)).toEqual(draft);
  expect(await historyOf(draft.applicationId)).toEqual([]);
  expect(await mailsOf(draft.applicationId)).toEqual([]);
  expect(await jobsAbout(draft.applicationId)).toEqual([]);
};

describe("an application that is sent", () => {
  it("waits for its payment, frozen, with one event", async () => {
    const { filer, draft, key } = await complete();
    const sent = accepted(await send(filer, key, now));
    expect(sent).toMatchObject({
      reference: draft.reference,
      decision: "awaiting_payment",
      payment: "due",
      version: 1,
      subject: "GR-417-PT",
      applicantName: "Inès Carpentier",
      contactEmail: "ines.carpentier@example.test",
      submissionKey: key,
      submittedAt: null,
    });
    expect(sent.checks.map(({ result }) => result)).toEqual([
      "passed",
      "passed",
      "passed",
      "unknown",
      "passed",
      "passed",
    ]);
    const history = await historyOf(draft.applicationId);
    expect(history.map(({ type, actorName, status }) => [type, actorName, status])).toEqual([
      ["submit", "Inès Carpentier", "awaiting_payment"],
    ]);
  });

  it("freezes the fee that the rules compute, to the cent", async () => {
    const { filer, key } = await complete();
    const { fee, answers, facts } = accepted(await send(filer, key, now));
    expect(fee).toEqual(feeOf(changeOfHolder, contextOf({ answers, facts }, now)));
    expect(fee?.totalCents).toBe(fee?.lines.reduce((sum, { cents }) => sum + cents, 0));
    expect(fee?.totalCents).toBeGreaterThan(20_000);
  });

  it("leaves out the documents of a vehicle that it is no longer about", async () => {
    const { filer, draft, key } = await complete({ plate: "BW-952-PH", transferCode: "62574" });
    const { applicationId } = draft;
    for (const slot of ["oldCertificate", "inspectionReport"]) await makeDocument({ applicationId, slot });
    accepted(await send(filer, key, now));
    expect((await presentDocuments(applicationId)).map(({ slot }) => slot)).toEqual(["inspectionReport"]);
  });
});

describe("a sending that is repeated", () => {
  it("is filed once when the person clicks twice, and answers the same", async () => {
    const { filer, draft, key } = await complete();
    const outcomes = await Promise.all([1, 2, 3].map(() => send(filer, key, now)));
    const later = await send(filer, key, new Date(now.getTime() + 60_000));
    expect(new Set([...outcomes, later].map((outcome) => accepted(outcome).reference))).toEqual(
      new Set([draft.reference]),
    );
    expect(await historyOf(draft.applicationId)).toHaveLength(1);
  });

  it("is not sent again with another key, at once or later", async () => {
    const { filer, draft } = await complete();
    const outcomes = await Promise.all([send(filer, randomUUID(), now), send(filer, randomUUID(), now)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = [...outcomes, await send(filer, randomUUID(), now)].flatMap((each) =>
      each.ok ? [] : [each.because],
    );
    expect(refused).toHaveLength(2);
    for (const because of refused) expect(["already_sent", "absent"]).toContain(because);
    expect(await historyOf(draft.applicationId)).toHaveLength(1);
  });

  it("is what its key names, even when another draft was begun since", async () => {
    const { filer, draft, key } = await complete();
    await send(filer, key, now);
    const second = await fillIn(filer, { plate: "FX-519-QJ", transferCode: "30764" }, now);
    expect(accepted(await send(filer, key, now)).reference).toBe(draft.reference);
    expect(await applicationNamed(second.reference)).toEqual(second);
  });
});

describe("who sends", () => {
  it("is nobody else", async () => {
    const { draft, key } = await complete();
    expect(await send(await makeFiler(), key, now)).toEqual({ ok: false, because: "absent" });
    await untouched(draft);
  });

  it("is whom FranceConnect vouches for, whatever the draft or the form says", async () => {
    const { filer, draft, key } = await complete();
    const forged = { ...draft.answers, familyName: "Forgée", birthdate: "1950-01-01" };
    await database().update(applications).set({ answers: forged }).where(eq(applications.reference, draft.reference));
    const sent = accepted(await send(filer, key, now, { declaration: "yes", givenNames: "Autre", unknown: "x" }));
    expect(sent.answers).toMatchObject({
      familyName: "Carpentier",
      givenNames: "Inès Jeanne",
      birthdate: "1991-06-09",
    });
    expect(sent.answers).not.toHaveProperty("unknown");
  });
});

describe("an application that cannot be sent", () => {
  it.each([
    ["has a wrong answer", { mileage: "beaucoup" }, { because: "answers", step: "vehicule" }],
    ["lacks an address", { "address.city": "" }, { because: "answers", step: "titulaire" }],
    ["is blocked by its situation", { leased: "yes" }, { because: "blocked", step: "situation" }],
    ["is about a stolen vehicle", { plate: "FL-408-VE" }, { because: "blocked", step: "vehicule" }],
    ["has an expired code", { plate: "GK-941-NH", transferCode: "54817" }, { because: "blocked", step: "vehicule" }],
    ["lacks a document", { plate: "BW-952-PH", transferCode: "62574" }, { because: "documents" }],
  ])("changes nothing when it %s", async (_why, given, expected) => {
    const { filer, draft, key } = await complete(given);
    expect(await send(filer, key, now)).toMatchObject({ ok: false, ...expected });
    await untouched(draft);
  });

  it("changes nothing when the declaration is not ticked", async () => {
    const { filer, draft, key } = await complete();
    expect(await send(filer, key, now, {})).toMatchObject({ because: "answers", step: "recapitulatif" });
    await untouched(draft);
  });

  it("changes nothing when the register is down, since no fee can be told", async () => {
    const { filer, draft, key } = await complete();
    await around.registerIs("down");
    const outcome = await send(filer, key, now);
    await around.registerIs("none");
    expect(outcome).toEqual({ ok: false, because: "fee_unknown" });
    await untouched(draft);
  });

  it("is judged again on what the register says at that moment", async () => {
    const { filer, draft, key } = await complete();
    const facts = { "vehicle.found": true, "vehicle.stolen": true };
    await database().update(applications).set({ facts }).where(eq(applications.reference, draft.reference));
    expect(accepted(await send(filer, key, now)).facts["vehicle.stolen"]).toBe(false);
  });

  it("can be sent with the document that was missing", async () => {
    const { filer, draft, key } = await complete({ plate: "BW-952-PH", transferCode: "62574" });
    await makeDocument({ applicationId: draft.applicationId, slot: "inspectionReport" });
    expect(accepted(await send(filer, key, now)).decision).toBe("awaiting_payment");
  });

  it("needs no formula with a number of before 2009, only its documents", async () => {
    const given = { plate: "1234 AB 75", hasTransferCode: "no", certificateDate: "1998-02-20" };
    const { filer, draft, key } = await complete(given);
    for (const slot of ["oldCertificate", "transferCertificate", "proofOfAddress"])
      await makeDocument({ applicationId: draft.applicationId, slot });
    expect(accepted(await send(filer, key, now)).checks.find((check) => check.key === "title")?.result).toBe("passed");
    const wrong = await complete({ ...given, certificateDate: "1998-02-21" });
    expect(await send(wrong.filer, wrong.key, now)).toMatchObject({
      because: "blocked",
      gates: [{ key: "wrong-date" }],
    });
  });

  it("leaves the draft as it was, with no job and no e-mail, when anything fails inside", async () => {
    const { filer, draft, key } = await complete();
    await failingOn("events");
    await expect(send(filer, key, now)).rejects.toThrow();
    await untouched(draft);
  });
});

/** Makes every insertion in a table fail until the test ends. */
const failingOn = async (table: string): Promise<void> => {
  await database().execute(`create function fail() returns trigger language plpgsql as $$ begin raise 'no'; end $$`);
  await database().execute(`create trigger failing before insert on ${table} execute function fail()`);
  onTestFinished(async () => {
    await database().execute(`drop function fail cascade`);
  });
};

describe("an application without a fee", () => {
  it("is received at once: acknowledged, timed, told by one e-mail", async () => {
    const filer = await makeFiler();
    const free = { ...changeOfHolder, fee: { kind: "none" } as const };
    const draft = await fillIn(filer, {}, now);
    const sent = accepted(await submitApplication(filer, free, randomUUID(), { declaration: "yes" }, now));
    expect(sent).toMatchObject({
      decision: "submitted",
      payment: "none",
      submittedAt: now,
      dueOn: "2026-12-01",
      silenceOn: "2027-01-22",
    });
    expect(await mailsOf(draft.applicationId)).toEqual(["received"]);
    expect(await jobsAbout(draft.applicationId)).toEqual(["issue-document", "issue-document", "send-email"]);
    expect(await openDraft(filer, changeOfHolder, now)).toMatchObject({ decision: "draft" });
  });
});
