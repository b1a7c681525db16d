"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { Told } from "#app/_ui/back-office/outcome.tsx";
import { addNote } from "#lib/back-office/add-note.ts";
import { sendMessage } from "#lib/back-office/send-message.ts";
import { setChecklist } from "#lib/back-office/set-checklist.ts";
import { now } from "#lib/clock.ts";
import { requireAgent } from "#lib/identity/current.ts";
import { currentLanguage } from "#lib/web/language.ts";
import { parseForm } from "#lib/web/read-request.ts";

const point = z.object({
  reference: z.string(),
  handle: z.string(),
  item: z.string(),
  answer: z.enum(["yes", "no"]),
});

/** A refusal here means that the case left the agent’s hands: the page, drawn again, shows it. */
export async function check(form: FormData): Promise<void> {
  const agent = await requireAgent("/agent/dossiers");
  const [reference, handle] = [form.get("reference"), form.get("piece")];
  await setChecklist(
    agent,
    parseForm(point, { reference, handle, item: form.get("point"), answer: form.get("reponse") }),
  );
  refresh();
}

const writing = z.object({ reference: z.string(), body: z.string() });
const empty = { fr: "Écrivez quelque chose avant d’envoyer.", en: "Write something before sending." } as const;

export async function writeMessage(_previous: Told, form: FormData): Promise<Told> {
  const agent = await requireAgent("/agent/dossiers");
  const written = await sendMessage(agent, read(form), now());
  refresh();
  return written.ok ? undefined : { words: empty[await currentLanguage()], isRefusal: true };
}

export async function writeNote(_previous: Told, form: FormData): Promise<Told> {
  const agent = await requireAgent("/agent/dossiers");
  const written = await addNote(agent, read(form), now());
  refresh();
  return written.ok ? undefined : { words: empty[await currentLanguage()], isRefusal: true };
}

const read = (form: FormData) => parseForm(writing, { reference: form.get("reference"), body: form.get("texte") });
