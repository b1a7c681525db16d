import { eq } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { applications, messages } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { statusOf } from "#lib/engine/states.ts";
import { announce } from "#lib/realtime/announce.ts";
import { citizenActor, type Person } from "./actor.ts";
import { appendEvent } from "./append-event.ts";
import { justWritten } from "./just-written.ts";
import { ownApplication } from "./own-application.ts";
import { type Application, lock } from "./transition.ts";

export const messageLimit = 2_000;

/** Writes to the service about one’s own application. @returns false when it is absent or empty. */
export const writeMessage = async (person: Person, reference: string, body: string, now: Date): Promise<boolean> => {
  const text = body
    .normalize("NFC")
    .replace(/[^\P{Cc}\n]/gu, "")
    .trim()
    .slice(0, messageLimit);
  const own = await ownApplication(person.id, reference);
  if (own === undefined || own.decision === "draft" || text === "") return false;
  await database().transaction(async (tx) => {
    const application = await lock(tx, own.applicationId);
    if (application) await tell(tx, application, person, text, now);
  });
  return true;
};

const tell = async (
  tx: Transaction,
  application: Application,
  person: Person,
  body: string,
  now: Date,
): Promise<void> => {
  const { applicationId } = application;
  const message = { applicationId, author: "citizen" as const, authorName: person.displayName, body };
  if (await justWritten(tx, message, now)) return;
  await tx.insert(messages).values({ ...message, id: uuidv7(now), createdAt: now });
  await appendEvent(tx, {
    applicationId: application.applicationId,
    type: "message_sent",
    actor: citizenActor(person),
    status: statusOf(application),
    data: {},
    occurredAt: now,
  });
  await tx
    .update(applications)
    .set({ updatedAt: now })
    .where(eq(applications.applicationId, application.applicationId));
  await announce(tx, application);
};
