import { eq, inArray, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications, documents, emails, events, paymentAttempts } from "#db/schema.ts";
import { firstBreak } from "#lib/applications/append-event.ts";
import type { Ledger } from "./read-ledger.ts";

/** What is wrong, each in a few words; all four empty is what is promised. */
export type Verdict = { lost: string[]; doubled: string[]; partial: string[]; ghosts: string[] };

export type Letter = { messageId: string; to: string[] };

type Row = typeof applications.$inferSelect;

const filedEvents = ["submit", "confirm_payment"];
const issued = ["acknowledgement", "provisional", "receipt"];

/** Judges the tables by what people were promised, and the mailbox by the tables. */
export const judge = async (ledger: Ledger, letters: readonly Letter[]): Promise<Verdict> => {
  const rows = await database().select().from(applications);
  const details = await Promise.all(rows.map((row) => judgeApplication(row, ledger)));
  return {
    lost: [...findLost(ledger, rows), ...(await findUnsent(letters))],
    doubled: [...findDoubled(ledger, rows), ...details.flatMap(({ doubled }) => doubled)],
    partial: details.flatMap(({ partial }) => partial),
    ghosts: await findGhosts(letters),
  };
};

const findLost = (ledger: Ledger, rows: readonly Row[]): string[] => {
  const byReference = new Map(rows.map((row) => [row.reference, row]));
  const sent = ledger.of("sent").filter(({ reference, key, citizen }) => {
    const row = byReference.get(reference);
    return row?.submissionKey !== key || row.citizenId !== citizen;
  });
  const filed = ledger.of("filed").filter(({ reference }) => byReference.get(reference)?.payment !== "paid");
  return [...sent.map(({ reference }) => `${reference} sent`), ...filed.map(({ reference }) => `${reference} filed`)];
};

/** Nobody has more applications than they were promised: each has waited for an answer before beginning another. */
const findDoubled = (ledger: Ledger, rows: readonly Row[]): string[] => {
  const keys = ledger.of("sent").map(({ key }) => key);
  const promised = new Set(keys);
  const sent = rows.filter(({ decision }) => decision !== "draft");
  const unknown = sent.filter(({ submissionKey }) => !promised.has(submissionKey ?? ""));
  const counted = countBy(sent.map(({ submissionKey }) => submissionKey ?? ""));
  return [
    ...unknown.map(({ reference }) => `${reference} nobody was told of`),
    ...[...counted].filter(([, count]) => count > 1).map(([key, count]) => `${key} ${count} times`),
  ];
};

const judgeApplication = async (row: Row, ledger: Ledger): Promise<{ doubled: string[]; partial: string[] }> => {
  const { applicationId, reference } = row;
  const [history, files, mails, payments] = await Promise.all([
    database().select().from(events).where(eq(events.applicationId, applicationId)).orderBy(events.sequence),
    database().select().from(documents).where(eq(documents.applicationId, applicationId)),
    database().select().from(emails).where(eq(emails.applicationId, applicationId)),
    database().select().from(paymentAttempts).where(eq(paymentAttempts.applicationId, applicationId)),
  ]);
  const types = countBy(history.map(({ type }) => type));
  const slots = countBy(files.map(({ slot }) => slot));
  const isFiled = ledger.of("filed").some((entry) => entry.reference === reference);
  const wanted = isFiled ? [...filedEvents.filter((type) => !types.has(type)), ...absentFiles(slots)] : [];
  if (row.decision !== "draft" && !slots.has("inspectionReport")) wanted.push("the document sent");
  if (isFiled && !mails.some(({ state }) => state === "sent")) wanted.push("its e-mail");
  if (firstBreak(history) !== undefined) wanted.push(`event ${firstBreak(history)} in its chain`);
  const paid = payments.filter(({ state }) => state === "paid").length;
  const twice = [...types, ...slots].filter(([type, count]) => count > 1 && type !== "document_issued");
  return {
    partial: wanted.map((what) => `${reference} without ${what}`),
    doubled: [...twice.map(([what]) => `${reference}: ${what}`), ...(paid > 1 ? [`${reference}: paid twice`] : [])],
  };
};

const absentFiles = (slots: ReadonlyMap<string, number>): string[] => issued.filter((slot) => !slots.has(slot));

/** An e-mail is known by its Message-ID, however often it was delivered. */
const findGhosts = async (letters: readonly Letter[]): Promise<string[]> => {
  const ids = [...new Set(letters.map(idOf))];
  const known = await database().select({ id: emails.id }).from(emails).where(inArray(emails.id, ids));
  const ours = new Set(known.map(({ id }) => id));
  return ids.filter((id) => !ours.has(id)).map((id) => `message ${id}`);
};

const findUnsent = async (letters: readonly Letter[]): Promise<string[]> => {
  const received = new Set(letters.map(idOf));
  const sent = await database().select({ id: emails.id }).from(emails).where(eq(emails.state, "sent"));
  return sent.filter(({ id }) => !received.has(id)).map(({ id }) => `e-mail ${id}`);
};

export const idOf = ({ messageId }: Letter): string => messageId.replace(/^<|@.*$/g, "");

/** Jobs that a filing asked for and that are still to be done: name, tries so far, what the last one met. */
export const jobsLeft = async (): Promise<string[]> => {
  const { rows } = await database().execute<{ job: string }>(
    sql`select concat_ws(' ', identifier, attempts, last_error, locked_at, run_at - now()) as job from graphile_worker._private_jobs join graphile_worker._private_tasks on task_id = _private_tasks.id where identifier in ('send-email', 'issue-document', 'ask-payment')`,
  );
  return rows.map(({ job }) => job);
};

const countBy = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};
