import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import type { PrinterNews } from "#lib/delivery/printer.ts";

/**
 * Every job by name, with what it is given. A job leaves with the transaction that asks for it, or not at all. The web process may
 * ask for those that `wall.add_job` names: a new one comes with a migration.
 */
export type Jobs = {
  "scan-document": { applicationId: string; documentId: string };
  "send-email": { applicationId: string; emailId: string };
  "issue-document": { applicationId: string; kind: IssuedKind };
  "send-batch": { batchId: string };
  "ask-payment": { operation: string };
  "poll-carrier": Record<string, never>;
  "poll-parcel": { shipmentNumber: string };
  "hear-printer": { news: PrinterNews; told: string };
  "decide-at-once": { applicationId: string };
  "record-elsewhere": { applicationId: string };
  "tell-of-use": { applicationId: string };
  "renew-tracking-link": { applicationId: string };
};

/** Jobs of one name here are done one after the other, in the order they were asked for. */
const inOrder: Partial<Record<keyof Jobs, string>> = { "hear-printer": "printer" };

export const issuedKinds = ["acknowledgement", "provisional", "receipt", "decision", "title", "attestation"] as const;
export type IssuedKind = (typeof issuedKinds)[number];

/** @param key jobs with the same key wait as one. */
export const enqueue = async <Name extends keyof Jobs>(
  tx: Transaction,
  name: Name,
  payload: Jobs[Name],
  key?: string,
  runAt?: Date,
): Promise<void> => {
  const job = addingAs(name, sql`${JSON.stringify(payload)}`, sql`${key ?? null}`, runAt);
  await tx.execute(sql`select ${job}`);
};

/** The same, within another statement. @param payload of that job, as JSON writes it */
export const addingAs = (name: keyof Jobs, payload: SQL, key: SQL, runAt?: Date): SQL<unknown> =>
  sql`wall.add_job(${name}, ${payload}::json, ${key}, ${runAt?.toISOString() ?? null}::timestamptz, ${inOrder[name] ?? null})`;
