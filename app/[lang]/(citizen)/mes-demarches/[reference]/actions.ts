"use server";

import { redirect } from "next/navigation";
import { answerRequest } from "#lib/applications/answer-request.ts";
import { confirmAddress } from "#lib/applications/confirm-address.ts";
import { withdraw } from "#lib/applications/withdraw.ts";
import { writeMessage } from "#lib/applications/write-message.ts";
import { now } from "#lib/clock.ts";
import { readOwnForm } from "#lib/web/read-own-form.ts";
import { type CorrectionState, correctionState } from "./correction-state.ts";

export async function sendMessage(form: FormData): Promise<void> {
  const { citizen, reference, entry, file } = await readOwnForm(form);
  const sent = await writeMessage(citizen, reference, entry("message") ?? "", now());
  redirect(`${file}?fait=${sent ? "message" : "vide"}`);
}

export async function withdrawApplication(form: FormData): Promise<void> {
  const { citizen, reference, entry, file } = await readOwnForm(form);
  const result = await withdraw(citizen, reference, Number(entry("version")), now());
  redirect(`${file}?fait=${result.ok ? "retrait" : "change"}`);
}

export async function sendAnswer(_: CorrectionState, form: FormData): Promise<CorrectionState> {
  const { citizen, reference, raw, file } = await readOwnForm(form);
  const outcome = await answerRequest(citizen, reference, raw, now());
  if (outcome.ok) redirect(`${file}?fait=reponse`);
  return outcome.because === "incomplete" ? correctionState(outcome, raw) : redirect(`${file}?fait=change`);
}

export async function sendAddress(_: CorrectionState, form: FormData): Promise<CorrectionState> {
  const { citizen, reference, raw, file } = await readOwnForm(form);
  const outcome = await confirmAddress(citizen, reference, raw, now());
  if (outcome.ok) redirect(`${file}?fait=adresse`);
  return outcome.because === "incomplete" ? correctionState(outcome, raw) : redirect(`${file}?fait=change`);
}
