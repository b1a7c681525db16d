import { beginning, type EntryContent, hashOf, sealOf } from "#lib/journal/entry.ts";
import { at } from "./days.ts";
import { drawUuid } from "./draw.ts";
import { iso } from "./instant.ts";
import { json, type Lines } from "./lines.ts";
import type { Subject } from "./subject.ts";
import type { World } from "./world.ts";

/**
 * The history, chained as the product chains it, the e-mails that its workflow sends, and the payment.
 * @returns the history’s seal; null for one that has not begun
 */
export const addEvents = (lines: Lines, world: World, subject: Subject, amountCents: number): string | null => {
  const { since, journalKey } = world;
  let previousHash = beginning;
  for (const [index, turn] of subject.passed.entries()) {
    const occurredAt = new Date(turn.at);
    const data = turn.data ?? {};
    const { by, step } = turn;
    const content: EntryContent = {
      ...{ applicationId: subject.id, sequence: index + 1, type: turn.action, actor: by.kind, actorId: by.id },
      ...{ actorName: by.name, channel: by.channel, status: step.status, data, occurredAt },
    };
    const hash = hashOf(content, previousHash, journalKey);
    const { sequence, type, actor, actorId, actorName, channel, status } = content;
    const instant = iso(turn.at);
    const said = [subject.id, sequence, type, actor, actorId, actorName, channel, status];
    lines.add("events", ...said, json(data), instant, previousHash, hash);
    previousHash = hash;
    if (step.mail && turn.at > since) addEmail(lines, subject, index + 1, step.mail, turn.at);
    if (turn.action === "confirm_payment") addPayment(lines, subject, amountCents, instant);
  }
  const { length } = subject.passed;
  return length === 0 ? null : sealOf(subject.id, length, previousHash, journalKey);
};

const addEmail = (
  lines: Lines,
  { id, person, draw }: Subject,
  sequence: number,
  template: string,
  when: number,
): void => {
  const left = ["sent", 1, iso(when), iso(when + 4_000)];
  lines.add("emails", id, drawUuid(when, draw), template, sequence, person.email, "fr", "{}", ...left);
};

/** Begun when the application was sent, a moment before it was confirmed. */
const addPayment = (
  lines: Lines,
  { id, reference, draw, at: filed }: Subject,
  amountCents: number,
  settled: string,
): void => {
  const begun = at(filed, 0.5);
  const debt = `${reference}${filed.toString(36).toUpperCase()}`;
  const asked = [drawUuid(begun, draw), `seed-${id}`, debt, amountCents, "paid"];
  lines.add("payment_attempts", id, ...asked, iso(begun), settled, 100_000 + draw(900_000));
};
