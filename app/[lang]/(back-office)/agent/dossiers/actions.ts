"use server";

import { refresh } from "next/cache";
import { showReference } from "#lib/applications/reference.ts";
import { claim } from "#lib/back-office/claim.ts";
import { findCase } from "#lib/back-office/own-case.ts";
import { now } from "#lib/clock.ts";
import { requireAgent } from "#lib/identity/current.ts";
import { currentLanguage } from "#lib/web/language.ts";
import { refusalWords } from "../refusal-words.ts";

const taken = { fr: "est à vous.", en: "is yours." } as const;

/** The key `a`: takes the case of the current line in hand. @returns what to say of it. */
export async function claimFromQueue(_previous: string | undefined, form: FormData): Promise<string> {
  const agent = await requireAgent("/agent/dossiers");
  const language = await currentLanguage();
  const reference = String(form.get("reference"));
  const expectedVersion = (await findCase(agent, reference))?.version ?? 0;
  const outcome = await claim(agent, { reference, expectedVersion }, now());
  refresh();
  const shown = showReference(reference);
  return outcome.ok ? `${shown} ${taken[language]}` : `${shown}: ${refusalWords(outcome, { language, now: now() })}`;
}
