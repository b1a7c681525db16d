import { eq, sql } from "drizzle-orm";
import { Logger, runOnce } from "graphile-worker";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { emails } from "#db/schema.ts";
import { makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { enqueueEmail } from "#lib/notifications/enqueue-email.ts";
import { lateEmail, triesOf } from "#lib/notifications/late-email.ts";
import { type FaultySmtp, illnesses, startFaultySmtp } from "#lib/notifications/testing/faulty-smtp.ts";
import { openVisit } from "#lib/tracking/tracking-link.ts";
import { sendEmail } from "./send-email.ts";
import { setSettings } from "./testing/settings.ts";

let smtp: FaultySmtp;
let databaseUrl: string;
let ending: (() => Promise<void>)[] = [];
let from: { serviceId: string; citizenId: string };
/** The clock of these tests, in a century when no job of theirs is due by the machine’s: nobody waits for either. */
let clock = new Date("2126-11-03T09:00:00Z");

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  databaseUrl = url;
  smtp = await startFaultySmtp();
  ending = [useDatabase(url), smtp.close, drop];
  setSettings({ DATABASE_URL: url, SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, SMTP_SECONDS: "0.3" });
  from = { serviceId: await makeService(), citizenId: await makeCitizen() };
});
afterAll(async () => {
  for (const end of ending) await end();
});
beforeEach(async () => {
  await smtp.is("well");
  await pass(15, 15);
  smtp.kept.length = 0;
  await database().delete(emails);
});

/** E-mails of as many applications, announced now. */
const announce = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const { applicationId } = await makeApplication(from);
    const email = { applicationId, template: "approved" as const, eventSequence: 1, recipient: "ines@example.test" };
    await database().transaction((tx) => enqueueEmail(tx, { ...email, language: "fr", now: clock }));
    ids.push(applicationId);
  }
  return ids;
};

const payload = z.object({ applicationId: z.string(), emailId: z.string() });

/** What a worker does until this minute of the tests’ clock is over: what is due by it is due now. */
const work = async (): Promise<void> => {
  await database().execute(sql`
    update graphile_worker._private_jobs set run_at = now() - interval '1 second' where run_at <= ${clock.toISOString()}`);
  await runOnce({
    connectionString: databaseUrl,
    noPreparedStatements: true,
    logger: new Logger(() => () => undefined),
    taskList: { "send-email": async (given) => void (await sendEmail(payload.parse(given), clock, clock)) },
  });
};
/** The worker is looked at every so many minutes. */
const pass = async (minutes: number, every = 2): Promise<void> => {
  for (let passed = 0; passed < minutes; passed += every) {
    clock = new Date(clock.getTime() + every * 60_000);
    await work();
  }
};
const rowsOf = () => database().select().from(emails);
const statesOf = async () => (await rowsOf()).map(({ state }) => state);
const distinct = () => new Set(smtp.kept.map(({ messageId }) => messageId)).size;

describe("a mail server that is ill", () => {
  it("for an hour loses nothing, and all has left within ten minutes of its return", async () => {
    await smtp.is("down");
    let announced = 0;
    for (let minute = 0; minute < 60; minute += 5) {
      announced += (await announce(5)).length;
      await pass(5, 5);
    }
    expect(new Set(await statesOf())).toEqual(new Set(["queued"]));
    const tries = (await rowsOf()).reduce((sum, { attempts }) => sum + attempts, 0);
    // One goes to see, the others wait: without that, each would have gone ten times.
    expect(tries).toBeLessThan(announced);
    for (const { nextTryAt } of await rowsOf())
      expect((nextTryAt?.getTime() ?? 0) - clock.getTime()).toBeLessThanOrEqual(10 * 60_000);

    await smtp.is("well");
    await pass(10);
    expect(new Set(await statesOf())).toEqual(new Set(["sent"]));
    expect([smtp.kept.length, distinct()]).toEqual([announced, announced]);
  });

  it.each(illnesses.filter((illness) => illness !== "never"))(
    "(%s) keeps every e-mail, which leaves once",
    async (illness) => {
      await smtp.is(illness);
      const ids = await announce(3);
      await work();
      const late = await rowsOf();
      expect(late.map(({ state }) => state)).toEqual(["queued", "queued", "queued"]);
      for (const { nextTryAt } of late) expect(nextTryAt?.getTime()).toBeGreaterThan(clock.getTime());
      expect(late.some(({ lastFault }) => lastFault !== null)).toBe(true);
      for (const id of ids) expect(lateEmail(await triesOf(database(), id))).toMatchObject({ kind: "late" });
      await smtp.is("well");
      await pass(10);
      expect(await statesOf()).toEqual(["sent", "sent", "sent"]);
      expect(distinct()).toBe(3);
      // What was swallowed arrived unknown to us, and arrives again as the same message: readers show it once.
      if (illness !== "swallowing") expect(smtp.kept).toHaveLength(3);
    },
  );

  it("(swallowing) leaves a link that works in the copy that we know nothing of", async () => {
    await smtp.is("swallowing");
    const [applicationId] = await announce(1);
    await work();
    const copy = smtp.kept[0]?.text.replace(/=\r\n/g, "") ?? "";
    expect(await openVisit(/\/suivi\/([\w-]{22})/.exec(copy)?.[1] ?? "", clock)).toBeDefined();
    await smtp.is("well");
    await pass(10);
    const link = /\/suivi\/([\w-]{22})/;
    const links = smtp.kept.map(({ text }) => link.exec(text.replace(/=\r\n/g, ""))?.[1]);
    expect([links.length, new Set(links).size, applicationId !== undefined]).toEqual([2, 1, true]);
  });

  it("(never) is not asked again, and the file says so", async () => {
    await smtp.is("never");
    const [applicationId = ""] = await announce(1);
    await work();
    const [email] = await database().select().from(emails).where(eq(emails.applicationId, applicationId));
    expect(email).toMatchObject({ state: "failed", attempts: 1, lastFault: "SMTP 550", nextTryAt: null });
    expect(lateEmail(await triesOf(database(), applicationId))).toEqual({ kind: "undelivered" });
    await smtp.is("well");
    await pass(10);
    expect(smtp.kept).toEqual([]);
  });
});
