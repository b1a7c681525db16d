import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database, type Transaction, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { makeApplication, makeCitizen, makeService } from "#db/testing.ts";
import { citizenActor, machineActor } from "#lib/applications/actor.ts";
import { appendEvent } from "#lib/applications/append-event.ts";
import { eraseApplication } from "#lib/applications/erase-application.ts";
import { setSettings } from "#lib/applications/testing/settings.ts";
import { lock, transition } from "#lib/applications/transition.ts";
import { statusOf } from "#lib/engine/states.ts";
import { exportJournal } from "./export-journal.ts";
import { readExport } from "./read-export.ts";
import { historiesOf } from "./testing/attack.ts";
import { attacks } from "./testing/attacks.ts";
import { numbersFrom } from "./testing/draw.ts";
import { type Broken, verifyJournal } from "./verify-journal.ts";

const key = "0".repeat(64);
const now = new Date("2026-11-21T09:18:00.123Z");
const seed = Number(process.env.JOURNAL_SEED ?? randomInt(2 ** 31));
let ending: (() => Promise<unknown>)[] = [];
let file: string;
let serial = 1;

/** Sent, paid or withdrawn, with a few notes: histories of three to ten entries. */
const makeHistories = async (count: number): Promise<void> => {
  const serviceId = await makeService();
  const citizen = { id: await makeCitizen(), displayName: "Inès Carpentier" };
  const fee = { scale: "essai", lines: [], totalCents: 22_041 };
  for (let made = 0; made < count; made += 1) {
    const given = { serviceId, citizenId: citizen.id, fee, decision: "draft", payment: "none" } as const;
    // One draft a person: the others have been sent by then.
    const { applicationId } = await makeApplication(given);
    const act = (tx: Transaction, action: "submit" | "confirm_payment" | "withdraw") => {
      const actor = action === "confirm_payment" ? machineActor("payment", "Paiement") : citizenActor(citizen);
      return transition(tx, { applicationId, action, actor, now, data: { amountCents: 22_041 } });
    };
    await database().transaction(async (tx) => {
      await act(tx, "submit");
      await act(tx, "confirm_payment");
      if (made % 3 === 0) await act(tx, "withdraw");
      for (let notes = made % 8; notes >= 0; notes -= 1) await note(tx, applicationId);
    });
  }
};

const note = async (tx: Transaction, applicationId: string): Promise<void> => {
  const application = await lock(tx, applicationId);
  if (application === undefined) return;
  const actor = machineActor("system", "Parvis");
  const event = { applicationId, type: "document_issued", actor, status: statusOf(application), occurredAt: now };
  await appendEvent(tx, { ...event, data: { kind: "receipt", at: { page: serial++, of: [1, 2] } } });
};

const verify = async (tx: Transaction): Promise<Broken[]> => {
  const broken: Broken[] = [];
  const exported = await readExport(file, key);
  await verifyJournal(tx, { key, exported, tell: (each) => broken.push(each) }).finally(exported.close);
  return broken;
};

class Undone extends Error {}
/** What is done to the database is looked at from inside, then undone: one database serves a thousand attacks. */
const undone = async <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> => {
  const results: Result[] = [];
  await database()
    .transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      results.push(await work(tx));
      throw new Undone();
    })
    .catch((fault: unknown) => {
      if (!(fault instanceof Undone)) throw fault;
    });
  const [result] = results;
  if (result === undefined) throw new Error("Nothing was looked at");
  return result;
};

beforeAll(async () => {
  const { url, drop } = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), "parvis-journal-"));
  setSettings({ DATABASE_URL: url, DATA_FOLDER: folder });
  ending = [useDatabase(url), drop, () => rm(folder, { recursive: true })];
  await makeHistories(12);
  ({ file } = await database().transaction((tx) => exportJournal(tx, folder, key, "2026-11-21")));
});
afterAll(async () => {
  for (const end of ending) await end();
});

describe("the journal", () => {
  it("holds when nobody touched it, whatever was written or erased in due form since", async () => {
    const broken = await undone(async (tx) => {
      const [some, erased] = (
        await tx.execute<{ application_id: string; reference: string }>(
          sql`select application_id, reference from applications order by reference limit 2`,
        )
      ).rows;
      await note(tx, some?.application_id ?? "");
      await eraseApplication(
        tx,
        { applicationId: erased?.application_id ?? "", reference: erased?.reference ?? "" },
        now,
      );
      return verify(tx);
    });
    expect(broken).toEqual([]);
  });

  it("tells a thousand alterations, removals, insertions and swaps by a superuser, to the entry", async () => {
    console.log(`JOURNAL_SEED=${seed}`);
    const draw = numbersFrom(seed);
    const missed: unknown[] = [];
    const histories = await database().transaction(historiesOf);
    for (let turn = 0; turn < 1_000; turn += 1) {
      const attack = attacks[turn % attacks.length];
      const outcome = await undone(async (tx) => {
        const expected = await attack?.run(tx, histories, draw);
        return { attack: attack?.name, expected, broken: await verify(tx) };
      });
      const isFound = outcome.expected?.every(({ reference, sequence }) =>
        outcome.broken.some(
          (broken) => broken.reference === reference && (sequence ?? broken.sequence) === broken.sequence,
        ),
      );
      if (!isFound || outcome.broken.length > 2) missed.push(outcome);
    }
    expect(missed).toEqual([]);
  }, 120_000);
});
