import { spawn } from "node:child_process";
import { once } from "node:events";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { emails } from "#db/schema.ts";
import { makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { type StandIns, startStandIns, tell } from "#lib/local/testing/stand-ins.ts";
import { enqueueEmail } from "#lib/notifications/enqueue-email.ts";
import { enqueue } from "./enqueue.ts";

let ending: (() => Promise<void>)[] = [];
let standIns: StandIns;
let databaseUrl: string;

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  databaseUrl = url;
  const close = useDatabase(url);
  standIns = await startStandIns();
  ending = [close, drop, standIns.close];
});
afterAll(async () => {
  for (const end of ending) await end();
});

/** A process of its own, as the launcher starts it. */
const startWorker = async () => {
  const child = spawn(process.execPath, ["lib/jobs/worker.ts"], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  const ended = once(child, "exit");
  onTestFinished(() => void child.kill("SIGKILL"));
  await expect.poll(() => said.out, { timeout: 40_000 }).toMatch(/^ready$/m);
  return { said, ended, child };
};

const queueEmail = async () => {
  const { applicationId } = await makeApplication({ serviceId: await makeService(), citizenId: await makeCitizen() });
  const recipient = "ines.carpentier@example.test";
  await database().transaction((tx) =>
    enqueueEmail(tx, {
      applicationId,
      template: "approved",
      eventSequence: 1,
      recipient,
      language: "fr",
      now: new Date(),
    }),
  );
  return applicationId;
};
const stateOf = async (applicationId: string) => {
  const [row] = await database().select().from(emails).where(eq(emails.applicationId, applicationId));
  return { state: row?.state, attempts: row?.attempts, fault: row?.lastFault?.slice(0, 6) };
};

describe("the worker", () => {
  it("sends what waits, tries again what fails, says nothing of anyone, and stops when told", async () => {
    await tell(`${standIns.mailbox}/api/faults`, { mode: "tempfail" });
    const applicationId = await queueEmail();
    const worker = await startWorker();
    await expect
      .poll(() => stateOf(applicationId), { timeout: 20_000 })
      .toEqual({ state: "queued", attempts: 1, fault: "SMTP 4" });
    await tell(`${standIns.mailbox}/api/faults`, { mode: "none" });
    // The next try is due in a minute: here it is due now.
    await database().execute(sql`update graphile_worker._private_jobs set run_at = now() where key like 'email:%'`);
    await expect.poll(() => stateOf(applicationId), { timeout: 20_000 }).toMatchObject({ state: "sent", attempts: 2 });

    await database().transaction((tx) => enqueue(tx, "issue-document", { applicationId, kind: "receipt" }));
    await expect.poll(() => worker.said.err, { timeout: 20_000 }).toContain('"job":"issue-document"');
    expect(worker.said.err).toContain('"error":"EmailNotSent"');
    expect(worker.said.err).not.toMatch(/carpentier|ines|SMTP|select|GR-417/i);
    const { rows } = await database().execute(
      sql`select last_error from graphile_worker._private_jobs where last_error is not null`,
    );
    expect(JSON.stringify(rows)).not.toMatch(/carpentier|select|GR-417/i);

    worker.child.kill("SIGTERM");
    expect(await worker.ended).toEqual([0, null]);
  });

  it("takes up at once what a killed worker held", async () => {
    const applicationId = await queueEmail();
    await database().execute(
      sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-killed' where key is not null`,
    );
    const worker = await startWorker();
    await expect.poll(() => stateOf(applicationId), { timeout: 20_000 }).toMatchObject({ state: "sent" });
    worker.child.kill("SIGTERM");
    expect(await worker.ended).toEqual([0, null]);
  });
});
