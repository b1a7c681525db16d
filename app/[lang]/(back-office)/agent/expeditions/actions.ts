"use server";

import { redirect } from "next/navigation";
import { prepareBatch } from "#lib/applications/prepare-batch.ts";
import { now } from "#lib/clock.ts";
import { requireAgent } from "#lib/identity/current.ts";

/** Hands the chosen files to the printer in one batch. */
export async function prepareDispatch(form: FormData): Promise<void> {
  const agent = await requireAgent("/agent/expeditions");
  const prepared = await prepareBatch(agent, form.getAll("dossier").map(String), now());
  redirect(prepared.ok ? `/agent/expeditions?lot=${prepared.label}` : "/agent/expeditions?rien=1");
}
