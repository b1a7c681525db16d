import { and, eq, isNull } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { messages } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { justWritten } from "#lib/applications/just-written.ts";
import { tellPerson } from "#lib/applications/tell-person.ts";
import type { Application } from "#lib/applications/transition.ts";
import type { Written } from "./add-note.ts";
import { actorOf, type Caseworker } from "./caseworker.ts";
import { cleanText } from "./clean-text.ts";
import { countingAbsence, lockCase } from "./own-case.ts";

export const messageLimit = 2_000;

/** Writes to the person. What they had written is then read; the e-mail says that a message waits, never what it says. */
export const sendMessage = (
  agent: Caseworker,
  input: { reference: string; body: string },
  now: Date,
): Promise<Written> =>
  countingAbsence(
    database().transaction(async (tx) => {
      const application = await lockCase(tx, agent, input.reference);
      if (application === undefined) return { ok: false, because: "absent" };
      const body = cleanText(input.body, messageLimit);
      if (body === "") return { ok: false, because: "empty" };
      await post(tx, agent, application, body, now);
      return { ok: true };
    }),
  );

const post = async (
  tx: Transaction,
  agent: Caseworker,
  application: Application,
  body: string,
  now: Date,
): Promise<void> => {
  const { applicationId } = application;
  const message = { applicationId, author: "agent" as const, authorName: agent.displayName, body };
  if (await justWritten(tx, message, now)) return;
  await tx
    .update(messages)
    .set({ readAt: now })
    .where(and(eq(messages.applicationId, applicationId), eq(messages.author, "citizen"), isNull(messages.readAt)));
  await tx.insert(messages).values({ ...message, id: uuidv7(now), createdAt: now });
  await tellPerson(tx, application, { type: "message_sent", email: "message", actor: actorOf(agent), now });
};
