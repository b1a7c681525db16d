import { database } from "#db/client.ts";
import { notes } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { justNoted } from "#lib/applications/just-written.ts";
import { announce } from "#lib/realtime/announce.ts";
import type { Caseworker } from "./caseworker.ts";
import { cleanText } from "./clean-text.ts";
import { countingAbsence, lockCase } from "./own-case.ts";

export const noteLimit = 2_000;
export type Written = { ok: true } | { ok: false; because: "absent" | "empty" };

/** Keeps a note for colleagues. It is never shown to the person, who may still ask for it. */
export const addNote = (agent: Caseworker, input: { reference: string; body: string }, now: Date): Promise<Written> =>
  countingAbsence(
    database().transaction(async (tx) => {
      const application = await lockCase(tx, agent, input.reference);
      if (application === undefined) return { ok: false, because: "absent" };
      const body = cleanText(input.body, noteLimit);
      if (body === "") return { ok: false, because: "empty" };
      const { applicationId } = application;
      const note = { applicationId, agentId: agent.id, body };
      if (await justNoted(tx, note, now)) return { ok: true };
      await tx.insert(notes).values({ ...note, id: uuidv7(now), createdAt: now });
      await announce(tx, application);
      return { ok: true };
    }),
  );
