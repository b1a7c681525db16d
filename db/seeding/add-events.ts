import { beginning, type EntryContent, hashOf, sealOf } from "#lib/journal/entry.ts";
import { at } from "./days.ts";
import { drawUuid } from "./draw.ts";
import type { Rows } from "./rows.ts";
import type { Subject } from "./subject.ts";
import type { World } from "./world.ts";

/**
 * The history, chained as the product chains it, the e-mails that its workflow sends, and the payment.
 * @returns the history’s seal; null for one that has not begun
 */
export const addEvents = (rows: Rows, world: World, subject: Subject, amountCents: number): string | null => {
  const { since, journalKey } = world;
  let previousHash = beginning;
  for (const [index, turn] of subject.passed.entries()) {
    const { by, step, data } = turn;
    const content: EntryContent = {
      applicationId: subject.id,
      sequence: index + 1,
      type: turn.action,
      actor: by.kind,
      actorId: by.id,
      actorName: by.name,
      channel: by.channel,
      status: step.status,
      data: data ?? {},
      occurredAt: new Date(turn.at),
    };
    const hash = hashOf(content, previousHash, journalKey);
    addEntry(rows, content, data ? JSON.stringify(data) : "{}", previousHash, hash);
    previousHash = hash;
    if (step.mail && turn.at > since) addEmail(rows, subject, index + 1, step.mail, turn.at);
    if (turn.action === "confirm_payment") addPayment(rows, subject, amountCents, turn.at);
  }
  const { length } = subject.passed;
  return length === 0 ? null : sealOf(subject.id, length, previousHash, journalKey);
};

const addEntry = (rows: Rows, content: EntryContent, data: string, previousHash: string, hash: string): void => {
  const { applicationId, sequence, type, actor, actorId, actorName, channel, status, occurredAt } = content;
  const said = [applicationId, sequence, type, actor, actorId, actorName, channel, status];
  rows.add("events", ...said, data, occurredAt.getTime(), previousHash, hash);
};

const addEmail = (
  rows: Rows,
  { id, person, draw }: Subject,
  sequence: number,
  template: string,
  when: number,
): void => {
  const left = ["sent", 1, when, when + 4_000];
  rows.add("emails", id, drawUuid(when, draw), template, sequence, person.email, "fr", "{}", ...left);
};

/** Begun when the application was sent, a moment before it was confirmed. */
const addPayment = (
  rows: Rows,
  { id, reference, draw, at: filed }: Subject,
  amountCents: number,
  settled: number,
): void => {
  const begun = at(filed, 0.5);
  const debt = `${reference}${filed.toString(36).toUpperCase()}`;
  const asked = [drawUuid(begun, draw), `seed-${id}`, debt, amountCents, "paid"];
  rows.add("payment_attempts", id, ...asked, begun, settled, 100_000 + draw(900_000));
};
