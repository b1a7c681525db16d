import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { makeService } from "#db/testing.ts";
import { exchangesOf, forgetExchanges } from "./exchanges.ts";
import { ownFile } from "./own-file.ts";
import { accepted, fillIn, makeFiler, send } from "./testing/filing.ts";
import { type StandIns, startStandIns } from "./testing/stand-ins.ts";

let around: StandIns;
let now: Date;
beforeAll(async () => {
  around = await startStandIns();
  now = around.now;
  await makeService("immatriculations");
});
afterAll(() => around.close());

describe("what is asked of another administration", () => {
  it("is written down each time: whom, why, by which text, when, and whether it answered", async () => {
    const filer = await makeFiler();
    const draft = await fillIn(filer, {}, now);
    const [asked, ...others] = await exchangesOf(database(), draft.applicationId);
    expect(others).toEqual([]);
    expect(asked).toMatchObject({
      ...{ register: "vehicle-register", result: "answered", askedAt: now },
      provider: { fr: expect.stringContaining("Ministère de l’Intérieur") },
      ...{ purpose: { fr: expect.any(String) }, legalBasis: expect.stringContaining("L114-8") },
    });
    accepted(await send(filer, randomUUID(), now));
    expect(await exchangesOf(database(), draft.applicationId)).toHaveLength(2);
  });

  it("is shown to the person, in their file", async () => {
    const filer = await makeFiler();
    const { reference } = await fillIn(filer, {}, now);
    expect((await ownFile(filer.id, reference))?.exchanges).toMatchObject([{ result: "answered" }]);
    expect(await ownFile((await makeFiler()).id, reference)).toBeUndefined();
  });

  it("is told apart when nothing is known there, and when nobody answers", async () => {
    const unknown = await fillIn(await makeFiler(), { plate: "AB-999-CD" }, now);
    expect(await exchangesOf(database(), unknown.applicationId)).toMatchObject([{ result: "unknown" }]);
    await around.registerIs("down");
    const unanswered = await fillIn(await makeFiler(), {}, now);
    await around.registerIs("none");
    expect(await exchangesOf(database(), unanswered.applicationId)).toMatchObject([{ result: "unavailable" }]);
  });

  it("is not written down before there is something to ask about", async () => {
    const { applicationId } = await fillIn(await makeFiler(), { plate: "" }, now);
    expect(await exchangesOf(database(), applicationId)).toEqual([]);
  });

  it("is kept thirty-six months, and no longer", async () => {
    const { applicationId } = await fillIn(await makeFiler(), {}, now);
    await forgetExchanges(new Date("2029-11-21T22:59:00Z"));
    expect(await exchangesOf(database(), applicationId)).toHaveLength(1);
    expect(await forgetExchanges(new Date("2029-11-21T23:00:00Z"))).toBeGreaterThan(0);
    expect(await exchangesOf(database(), applicationId)).toEqual([]);
  });
});
