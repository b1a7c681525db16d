"use server";

import { redirect } from "next/navigation";
import { controlId, rawValues } from "#app/_ui/filing/raw-values.ts";
import { answerRequest } from "#lib/applications/answer-request.ts";
import { askReasons } from "#lib/applications/ask-reasons.ts";
import { completeApplication } from "#lib/applications/complete-application.ts";
import { confirmAddress } from "#lib/applications/confirm-address.ts";
import { withdraw } from "#lib/applications/withdraw.ts";
import { writeMessage } from "#lib/applications/write-message.ts";
import { now } from "#lib/clock.ts";
import { knowledge } from "#lib/knowledge/knowledge.ts";
import { currentLanguage } from "#lib/web/language.ts";
import { type OwnForm, readOwnForm } from "#lib/web/read-own-form.ts";
import { type CorrectionState, nothingRefused } from "./correction-state.ts";

export async function sendMessage(form: FormData): Promise<void> {
  const { citizen, reference, entry, file } = await readOwnForm(form);
  const sent = await writeMessage(citizen, reference, entry("message") ?? "", now());
  redirect(`${file}?fait=${sent ? "message" : "vide"}`);
}

export async function askForReasons(form: FormData): Promise<void> {
  const { citizen, reference, file } = await readOwnForm(form);
  const asked = await askReasons(citizen, reference, now());
  redirect(`${file}?fait=${asked ? "motifs" : "change"}`);
}

export async function withdrawApplication(form: FormData): Promise<void> {
  const { citizen, reference, entry, file } = await readOwnForm(form);
  const result = await withdraw(citizen, reference, Number(entry("version")), now());
  redirect(`${file}?fait=${result.ok ? "retrait" : "change"}`);
}

export async function sendAnswer(_: CorrectionState, form: FormData): Promise<CorrectionState> {
  const own = await readOwnForm(form);
  const { citizen, reference, raw, changed, file } = own;
  if (changed) return { ...(await typedIn(own)), focus: controlId(changed.focus) };
  const outcome = await answerRequest(citizen, reference, raw, now());
  if (outcome.ok) redirect(`${file}?fait=reponse`);
  return outcome.because === "incomplete"
    ? { ...(await typedIn(own)), refusals: outcome.refusals, missing: outcome.missing }
    : redirect(`${file}?fait=change`);
}

export async function sendAddress(_: CorrectionState, form: FormData): Promise<CorrectionState> {
  const own = await readOwnForm(form);
  const { citizen, reference, raw, file } = own;
  const outcome = await confirmAddress(citizen, reference, raw, now());
  if (outcome.ok) redirect(`${file}?fait=adresse`);
  return outcome.because === "incomplete"
    ? { ...(await typedIn(own)), refusals: outcome.refusals, missing: outcome.missing }
    : redirect(`${file}?fait=change`);
}

export async function sendCompletion(_: CorrectionState, form: FormData): Promise<CorrectionState> {
  const own = await readOwnForm(form, ({ completion }) => completion?.fields ?? []);
  const { citizen, reference, raw, changed, file } = own;
  if (changed) return { ...(await typedIn(own)), focus: controlId(changed.focus) };
  const outcome = await completeApplication(citizen, reference, raw, now());
  if (outcome.ok) redirect(`${file}?fait=suite`);
  return outcome.because === "incomplete"
    ? { ...(await typedIn(own)), refusals: outcome.refusals, missing: outcome.missing }
    : redirect(`${file}?fait=change`);
}

/** The page again, as it was typed. */
const typedIn = async ({ asked, raw }: OwnForm): Promise<CorrectionState> => ({
  ...nothingRefused,
  raw,
  values: rawValues(asked, raw, knowledge, await currentLanguage()),
});
