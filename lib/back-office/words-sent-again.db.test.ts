import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { emails, events, messages, notes } from "#db/schema.ts";
import { makeAgent, makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { writeMessage } from "#lib/applications/write-message.ts";
import { addNote } from "./add-note.ts";
import { sendMessage } from "./send-message.ts";

const now = new Date("2026-11-03T09:18:00Z");
const later = new Date("2026-11-03T09:29:00Z");
let ending: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  ending = [useDatabase(url), drop];
});
afterAll(async () => {
  for (const end of ending) await end();
});

const situation = async () => {
  const serviceId = await makeService();
  const citizenId = await makeCitizen();
  const application = await makeApplication({ serviceId, citizenId });
  const { applicationId, reference } = application;
  const count = async () => ({
    messages: await database().$count(messages, eq(messages.applicationId, applicationId)),
    notes: await database().$count(notes, eq(notes.applicationId, applicationId)),
    events: await database().$count(events, eq(events.applicationId, applicationId)),
    emails: await database().$count(emails, eq(emails.applicationId, applicationId)),
  });
  return {
    reference,
    count,
    agent: await makeAgent({ serviceId }),
    citizen: { id: citizenId, displayName: "Inès C." },
  };
};

describe("words sent again after an outage", () => {
  it("are written once, whoever writes", async () => {
    const { reference, count, agent, citizen } = await situation();
    const once = { reference, body: "Bonjour" };
    for (const at of [now, now]) {
      expect(await writeMessage(citizen, reference, "Bonjour", at)).toBe(true);
      expect(await sendMessage(agent, once, at)).toEqual({ ok: true });
      expect(await addNote(agent, once, at)).toEqual({ ok: true });
    }
    expect(await count()).toEqual({ messages: 2, notes: 1, events: 2, emails: 1 });
  });

  it("are written again when it is later, or when they are others", async () => {
    const { reference, count, agent, citizen } = await situation();
    await writeMessage(citizen, reference, "Bonjour", now);
    await writeMessage(citizen, reference, "Bonjour", later);
    await writeMessage(citizen, reference, "Bonsoir", later);
    for (const body of ["À revoir", "Revu"]) await addNote(agent, { reference, body }, now);
    expect(await count()).toMatchObject({ messages: 3, notes: 2 });
  });
});
