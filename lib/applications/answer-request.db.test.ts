import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { applications, informationRequests, type RequestedItem } from "#db/schema.ts";
import { makeAgent, makeApplication, makeDocument, makeService } from "#db/testing.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Answers } from "#lib/engine/condition.ts";
import { answerRequest, openRequest } from "./answer-request.ts";
import { confirmAddress } from "./confirm-address.ts";
import { applicationNamed, historyOf, mailsOf, makeFiler, rightAnswers } from "./testing/filing.ts";
import { type StandIns, startStandIns } from "./testing/stand-ins.ts";
import type { Application } from "./transition.ts";

let around: StandIns;
let now: Date;
let serviceId: string;
let agentId: string;
beforeAll(async () => {
  around = await startStandIns();
  now = around.now;
  serviceId = await makeService("immatriculations");
  agentId = (await makeAgent({ serviceId })).id;
});
afterAll(() => around.close());

const yesterday = () => new Date(now.getTime() - 86_400_000);
const item = (kind: RequestedItem["kind"], key: string): RequestedItem => ({ kind, key, ground: "X", comment: "" });
const answers: Answers = { ...rightAnswers, familyName: "Carpentier", vin: "AZA8734512", declaration: "yes" };
const facts = { "vehicle.found": true, "vehicle.make": "RENAULT", "address.region": "11" };

/** An application of which these things were asked again yesterday. */
const asked = async (items: RequestedItem[], given: Partial<Application> = {}) => {
  const filer = await makeFiler();
  const application = await makeApplication({
    serviceId,
    citizenId: filer.id,
    decision: "information_requested",
    answers,
    facts,
    silenceOn: "2027-01-20",
    ...given,
  });
  const { applicationId } = application;
  const request = {
    applicationId,
    id: uuidv7(now),
    agentId,
    items,
    message: "",
    dueOn: "2026-12-05",
    createdAt: yesterday(),
  };
  await database().insert(informationRequests).values(request);
  return { filer, application, answer: (raw: Answers) => answerRequest(filer, application.reference, raw, now) };
};
const untouched = async (application: Application) => {
  expect(await applicationNamed(application.reference)).toEqual(application);
  expect(await historyOf(application.applicationId)).toEqual([]);
  expect(await openRequest(application.applicationId)).toBeDefined();
};

describe("an answer to what the service asked", () => {
  it("changes what was asked and nothing else, and starts the review again", async () => {
    const { application, answer } = await asked([item("field", "mileage")]);
    const outcome = await answer({ mileage: " 47 000 ", plate: "FX-519-QJ", familyName: "Forgée", email: "x" });
    expect(outcome).toMatchObject({ ok: true, application: { decision: "under_review", version: 1 } });
    const after = await applicationNamed(application.reference);
    expect(after.answers).toEqual({ ...answers, mileage: "47000" });
    expect(after.facts).toEqual(facts);
    expect(after.silenceOn).toBe("2027-01-06");
    expect(await openRequest(application.applicationId)).toBeUndefined();
    expect(await historyOf(application.applicationId)).toMatchObject([
      { type: "answer", data: { fields: ["mileage"] } },
    ]);
    expect(await mailsOf(application.applicationId)).toEqual(["answer_received"]);
  });

  it("never changes an identity, even if it was asked for", async () => {
    const { application, answer } = await asked([item("field", "familyName"), item("field", "mileage")]);
    expect((await answer({ familyName: "Forgée", mileage: "1" })).ok).toBe(true);
    expect((await applicationNamed(application.reference)).answers.familyName).toBe("Carpentier");
  });

  it("may remove what is optional, and removes what it hides", async () => {
    const { application, answer } = await asked([item("field", "vin"), item("field", "jointHolder")], {
      answers: { ...answers, jointHolder: "yes", jointHolderName: "Léo Carpentier" },
    });
    expect((await answer({ vin: "", jointHolder: "no" })).ok).toBe(true);
    const after = await applicationNamed(application.reference);
    expect(after.answers).not.toHaveProperty("vin");
    expect(after.answers).not.toHaveProperty("jointHolderName");
  });

  it("asks the register again about another vehicle, and checks anew", async () => {
    const { application, answer } = await asked([item("field", "plate"), item("field", "transferCode")]);
    expect((await answer({ plate: "dt118xm", transferCode: "77410" })).ok).toBe(true);
    const after = await applicationNamed(application.reference);
    expect(after.facts).toMatchObject({ "vehicle.make": "CITROEN", "vehicle.pledged": true, "address.region": "11" });
    expect(after.checks.find(({ key }) => key === "pledge")?.result).toBe("to_review");
  });

  it("is taken once, clicked twice", async () => {
    const { application, answer } = await asked([item("field", "mileage")]);
    const outcomes = await Promise.all([answer({ mileage: "1" }), answer({ mileage: "1" })]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await historyOf(application.applicationId)).toHaveLength(1);
  });
});

describe("an answer that is not one", () => {
  it("changes nothing when it is wrong or empty", async () => {
    for (const mileage of ["beaucoup", ""]) {
      const { application, answer } = await asked([item("field", "mileage")]);
      expect(await answer({ mileage })).toMatchObject({
        because: "incomplete",
        refusals: { mileage: {} },
        missing: [],
      });
      await untouched(application);
    }
  });

  it("changes nothing while a document asked for has not come since", async () => {
    const { application, answer } = await asked([item("document", "proofOfAddress")]);
    const place = { applicationId: application.applicationId, slot: "proofOfAddress" };
    await makeDocument({ ...place, createdAt: yesterday() });
    await makeDocument({ ...place, createdAt: now, removedAt: now });
    await makeDocument({ ...place, slot: "oldCertificate", createdAt: now });
    expect(await answer({})).toMatchObject({ because: "incomplete", missing: ["proofOfAddress"] });
    await untouched(application);
    await makeDocument({ ...place, createdAt: now });
    expect(await answer({})).toMatchObject({ ok: true, event: { data: { documents: 2, fields: [] } } });
  });

  it("leaves the request open when the application may no longer be answered", async () => {
    const { application, answer } = await asked([item("field", "mileage")], { decision: "closed" });
    expect(await answer({ mileage: "1" })).toEqual({ ok: false, because: "not_allowed_now" });
    await untouched(application);
  });

  it("is nobody else’s, and not to what nobody asked", async () => {
    const { application } = await asked([item("field", "mileage")]);
    const other = await makeFiler();
    expect(await answerRequest(other, application.reference, { mileage: "1" }, now)).toEqual({
      ok: false,
      because: "absent",
    });
    await untouched(application);
    const unasked = await makeApplication({ serviceId, citizenId: other.id, decision: "under_review" });
    expect(await answerRequest(other, unasked.reference, {}, now)).toEqual({ ok: false, because: "not_allowed_now" });
  });
});

describe("an address confirmed for a letter that came back", () => {
  const back = async () => {
    const filer = await makeFiler();
    const state = { decision: "approved", production: "produced", shipment: "address_to_confirm" } as const;
    return { filer, application: await makeApplication({ serviceId, citizenId: filer.id, answers, ...state }) };
  };
  const address = { "address.street": " 3 impasse des Tilleuls", "address.postcode": "69001", "address.city": "Lyon" };

  it("replaces the former one, and nothing else", async () => {
    const { filer, application } = await back();
    const raw = { ...address, "address.building": "", plate: "FX-519-QJ" };
    expect((await confirmAddress(filer, application.reference, raw, now)).ok).toBe(true);
    const after = await applicationNamed(application.reference);
    expect(after.shipment).toBe("to_resend");
    expect(after.answers).toEqual({ ...answers, ...address, "address.street": "3 impasse des Tilleuls" });
  });

  it("is refused when it is incomplete, when nothing came back, and from anybody else", async () => {
    const { filer, application } = await back();
    const short = { ...address, "address.city": "" };
    expect(await confirmAddress(filer, application.reference, short, now)).toMatchObject({
      because: "incomplete",
      refusals: { "address.city": {} },
    });
    expect(await confirmAddress(await makeFiler(), application.reference, address, now)).toEqual({
      ok: false,
      because: "absent",
    });
    expect(await applicationNamed(application.reference)).toEqual(application);
    await database()
      .update(applications)
      .set({ shipment: "in_transit" })
      .where(eq(applications.reference, application.reference));
    expect(await confirmAddress(filer, application.reference, address, now)).toEqual({
      ok: false,
      because: "not_allowed_now",
    });
  });
});
