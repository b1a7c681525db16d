import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { emails, trackingLinks } from "#db/schema.ts";
import { makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { type StandIns, startStandIns, tell } from "#lib/local/testing/stand-ins.ts";
import { type EmailTemplate, enqueueEmail } from "#lib/notifications/enqueue-email.ts";
import { isTemplate, templates } from "#lib/notifications/templates/index.ts";
import { openVisit, visitedApplication } from "#lib/tracking/tracking-link.ts";
import { showReference } from "./reference.ts";
import { sendEmail } from "./send-email.ts";

const names = Object.keys(templates).filter(isTemplate);
const now = new Date("2026-11-03T09:18:00Z");
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
beforeEach(async () => {
  await fetch(`${standIns.mailbox}/api/messages`, { method: "DELETE" });
  await tell(`${standIns.mailbox}/api/faults`, { mode: "none" });
});

const inbox = z.array(
  z.object({
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    messageId: z.string(),
    to: z.array(z.string()),
  }),
);
const received = async () => inbox.parse(await (await fetch(`${standIns.mailbox}/api/messages`)).json());

const queued = async (
  template: EmailTemplate,
  recipient = "ines.carpentier@example.test",
  language: "fr" | "en" = "fr",
) => {
  const { applicationId, reference } = await makeApplication({ serviceId, citizenId });
  const data = { dueOn: "2026-11-18", shipmentNumber: "6P00000000017" };
  await database().transaction((tx) =>
    enqueueEmail(tx, { applicationId, template, eventSequence: 1, recipient, language, data, now }),
  );
  const [row] = await database().select().from(emails).where(eq(emails.applicationId, applicationId));
  return { applicationId, reference, emailId: row?.id ?? "" };
};
const rowOf = async ({ applicationId, emailId }: { applicationId: string; emailId: string }) => {
  const where = and(eq(emails.applicationId, applicationId), eq(emails.id, emailId));
  const [row] = await database().select().from(emails).where(where);
  return row;
};
const linksOf = (applicationId: string) =>
  database().select().from(trackingLinks).where(eq(trackingLinks.applicationId, applicationId));

describe("an e-mail of the queue", () => {
  it("leaves once, though its job runs twice", async () => {
    const email = await queued("received");
    await sendEmail(email, now, now);
    await sendEmail(email, now, now);
    const [message, ...others] = await received();
    expect(others).toEqual([]);
    expect(message).toMatchObject({ to: ["ines.carpentier@example.test"], messageId: `<${email.emailId}@127.0.0.1>` });
    expect(await rowOf(email)).toMatchObject({ state: "sent", attempts: 1, sentAt: now, lastFault: null });
  });

  it("carries a link that follows the application, of which only the hash is kept", async () => {
    const email = await queued("received");
    await sendEmail(email, now, now);
    const [message] = await received();
    const token = /\/suivi\/([\w-]{22})/.exec(message?.text ?? "")?.[1] ?? "";
    const visit = await openVisit(token, now);
    expect(await visitedApplication(visit?.id ?? "", now)).toBe(email.applicationId);
    expect(await linksOf(email.applicationId)).toHaveLength(1);
    for (const table of [emails, trackingLinks])
      expect(JSON.stringify(await database().select().from(table))).not.toContain(token);
  });

  it.each(names)("%s names nobody and nothing of what was filed", async (template) => {
    for (const language of ["fr", "en"] as const) {
      const email = await queued(template, "ines@example.test", language);
      await sendEmail(email, now, now);
      const message = (await received()).find(({ messageId }) => messageId.includes(email.emailId));
      const everything = `${message?.subject} ${message?.text} ${message?.html}`;
      expect(everything).not.toMatch(/Carpentier|Inès|GR-417-PT|ines@example|citizen|undefined/);
      expect(message?.text).toContain("/suivi/");
      if (!["dispatched", "resent"].includes(template)) expect(everything).toContain(showReference(email.reference));
    }
  });
});

describe("a mail server that refuses", () => {
  it("leaves the e-mail in the queue, counted, without a link nobody has", async () => {
    const email = await queued("approved");
    await tell(`${standIns.mailbox}/api/faults`, { mode: "tempfail" });
    expect((await sendEmail(email, now, now))?.obstacle).toBe("later");
    const nextTryAt = new Date(now.getTime() + 60_000);
    expect(await rowOf(email)).toMatchObject({ state: "queued", attempts: 1, sentAt: null, nextTryAt });
    expect((await rowOf(email))?.lastFault).toMatch(/^SMTP 4\d\d$/);
    expect(await linksOf(email.applicationId)).toEqual([]);

    await tell(`${standIns.mailbox}/api/faults`, { mode: "none" });
    await sendEmail(email, now, now);
    expect(await rowOf(email)).toMatchObject({ state: "sent", attempts: 2, lastFault: null });
  });

  it("for good is not asked again, and the e-mail is given up", async () => {
    const email = await queued("approved");
    await tell(`${standIns.mailbox}/api/faults`, { mode: "refuse" });
    expect((await sendEmail(email, now, now))?.obstacle).toBe("refused");
    expect(await rowOf(email)).toMatchObject({ state: "failed", attempts: 1, lastFault: "SMTP 550", nextTryAt: null });
    await tell(`${standIns.mailbox}/api/faults`, { mode: "none" });
    await sendEmail(email, now, now);
    expect(await received()).toEqual([]);
  });

  it("for three days is not asked any longer", async () => {
    const email = await queued("approved");
    await tell(`${standIns.mailbox}/api/faults`, { mode: "tempfail" });
    const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
    await sendEmail(email, later(2.9), later(2.9));
    expect(await rowOf(email)).toMatchObject({ state: "queued" });
    await sendEmail(email, later(3.1), later(3.1));
    expect(await rowOf(email)).toMatchObject({ state: "failed", attempts: 2, nextTryAt: null });
  });
});

describe("a recipient that is more than an address", () => {
  it.each([
    "ines@example.test\r\nBcc: tous@example.test",
    "ines@example.test, autre@example.test",
    "Inès <ines@example.test>",
  ])("%j is not written to", async (recipient) => {
    const email = await queued("approved", recipient);
    expect((await sendEmail(email, now, now))?.message).toBe("recipient");
    expect(await rowOf(email)).toMatchObject({ state: "failed" });
    expect(await received()).toEqual([]);
  });
});
