import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { emails, trackingLinks, trackingVisits } from "#db/schema.ts";
import { makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { doJobs } from "#lib/jobs/testing/do-jobs.ts";
import { askTrackingLink } from "./ask-tracking-link.ts";
import { readVisited } from "./read-visited.ts";
import { renewTrackingLink } from "./renew-tracking-link.ts";
import { isVisitLive, makeTrackingLink, openVisit, revokeTrackingLinks, visitedApplication } from "./tracking-link.ts";

const now = new Date("2026-11-09T09:00:00Z");
const day = 86_400_000;
const later = (days: number) => new Date(now.getTime() + days * day);

let ending: (() => Promise<void>)[] = [];
let application: Awaited<ReturnType<typeof makeApplication>>;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
  application = await makeApplication({ serviceId: await makeService(), citizenId: await makeCitizen() });
});
afterAll(async () => {
  for (const end of ending) await end();
});

const newLink = () => database().transaction((tx) => makeTrackingLink(tx, application.applicationId, now));
const follow = async (token: string, at = now) => {
  const visit = await openVisit(token, at);
  return visit && visitedApplication(visit.id, at);
};
/** Asks, as the portal does, and has the worker do what was asked. */
const ask = async (reference: string, email: string, at: Date) => {
  await askTrackingLink(reference, email);
  const payload = z.object({ applicationId: z.uuid() });
  await doJobs("renew-tracking-link", payload, ({ applicationId }) => renewTrackingLink(applicationId, at));
};
const links = () => database().select().from(trackingLinks);
const letters = () => database().select().from(emails).where(eq(emails.template, "tracking_link"));

describe("a tracking link", () => {
  it("leads to its application, however often it is followed", async () => {
    const token = await newLink();
    expect([await follow(token), await follow(token)]).toEqual([application.applicationId, application.applicationId]);
  });

  it("is 128 bits of which only the hash is kept, as is the visit’s", async () => {
    const token = await newLink();
    const visit = await openVisit(token, now);
    expect(Buffer.from(token, "base64url")).toHaveLength(16);
    const kept = JSON.stringify([await links(), await database().select().from(trackingVisits)]);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(visit?.id);
  });

  it("is the same nothing when unknown, expired or revoked", async () => {
    const token = await newLink();
    expect(await openVisit("AAAAAAAAAAAAAAAAAAAAAA", now)).toBeUndefined();
    expect(await openVisit(token, later(181))).toBeUndefined();
    await database().transaction((tx) => revokeTrackingLinks(tx, application.applicationId, now));
    expect(await openVisit(token, now)).toBeUndefined();
  });
});

describe("a forged link", () => {
  it("leads nowhere, whichever of its 128 bits is flipped", async () => {
    const token = await newLink();
    const bits = Buffer.from(token, "base64url");
    for (let bit = 0; bit < 128; bit += 1) {
      const flipped = Buffer.from(bits);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await openVisit(flipped.toString("base64url"), now)).toBeUndefined();
    }
    expect(await openVisit(token, now)).toBeDefined();
  });

  it.each(["", "%00", "' or 1=1 --", "../dossier", "A".repeat(100_000)])(
    "leads nowhere when it is %j",
    async (token) => {
      expect(await openVisit(token, now)).toBeUndefined();
    },
  );
});

describe("a visit", () => {
  it("is asked about beside others, and ends with its link", async () => {
    const today = new Date();
    const link = (applicationId: string) => database().transaction((tx) => makeTrackingLink(tx, applicationId, today));
    const { serviceId, citizenId } = application;
    const other = await makeApplication({ serviceId, citizenId });
    const kept = await openVisit(await link(other.applicationId), today);
    const ended = await openVisit(await link(application.applicationId), today);
    const live = () => Promise.all([kept?.id, ended?.id, "unknown"].map((visit) => isVisitLive(visit ?? "")));
    expect(await live()).toEqual([true, true, false]);
    await database().transaction((tx) => revokeTrackingLinks(tx, application.applicationId, today));
    expect(await live()).toEqual([true, false, false]);
  });

  it("ends by itself", async () => {
    const visit = await openVisit(await newLink(), now);
    expect(await visitedApplication(visit?.id ?? "", later(0.4))).toBe(application.applicationId);
    expect(await visitedApplication(visit?.id ?? "", later(0.6))).toBeUndefined();
    expect(await readVisited(visit?.id ?? "", later(0.6))).toBeUndefined();
  });

  it("ends with its link", async () => {
    const visit = await openVisit(await newLink(), now);
    await database().transaction((tx) => revokeTrackingLinks(tx, application.applicationId, now));
    expect(await visitedApplication(visit?.id ?? "", now)).toBeUndefined();
    expect(await readVisited(visit?.id ?? "", now)).toBeUndefined();
  });

  it("never outlives its link", async () => {
    const visit = await openVisit(await newLink(), later(179.9));
    expect(visit?.expiresAt).toEqual(later(180));
  });
});

describe("asking for a new link", () => {
  it("ends the earlier ones, and writes to the address of the application alone", async () => {
    const token = await newLink();
    await ask(application.reference, "ines.carpentier@example.test", now);
    expect(await openVisit(token, now)).toBeUndefined();
    expect((await letters()).map(({ recipient }) => recipient)).toEqual(["ines.carpentier@example.test"]);
  });

  it("does nothing when the two do not go together", async () => {
    const token = await newLink();
    const before = (await letters()).length;
    await ask(application.reference, "someone.else@example.test", later(1));
    await ask("ZZZZZZZZ", "ines.carpentier@example.test", later(1));
    expect(await openVisit(token, now)).toBeDefined();
    expect(await letters()).toHaveLength(before);
  });

  it("is heard once a minute", async () => {
    const before = (await letters()).length;
    await ask(application.reference, "ines.carpentier@example.test", later(2));
    await ask(application.reference, "ines.carpentier@example.test", new Date(later(2).getTime() + 30_000));
    expect(await letters()).toHaveLength(before + 1);
  });
});
