import { sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";

/** Every job by name, with what it is given. A job leaves with the transaction that asks for it, or not at all. */
export type Jobs = {
  "scan-document": { applicationId: string; documentId: string };
  "send-email": { applicationId: string; emailId: string };
  "issue-document": { applicationId: string; kind: IssuedKind };
  "send-batch": { batchId: string };
  "ask-payment": { operation: string };
  "poll-carrier": Record<string, never>;
};
export const issuedKinds = ["acknowledgement", "provisional", "receipt", "decision"] as const;
export type IssuedKind = (typeof issuedKinds)[number];

/** @param key jobs with the same key wait as one. */
export const enqueue = async <Name extends keyof Jobs>(
  tx: Transaction,
  name: Name,
  payload: Jobs[Name],
  key?: string,
  runAt?: Date,
): Promise<void> => {
  await tx.execute(
    sql`select graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json, job_key := ${key ?? null}, run_at := ${runAt?.toISOString() ?? null}::timestamptz, max_attempts := 25)`,
  );
};
