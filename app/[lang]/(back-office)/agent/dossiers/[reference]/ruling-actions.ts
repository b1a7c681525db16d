"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormAnswer } from "#app/_ui/back-office/form-answer.ts";
import { close } from "#lib/back-office/close.ts";
import { giveReasons } from "#lib/back-office/give-reasons.ts";
import type { MotiveRefusal } from "#lib/back-office/motive.ts";
import { reject } from "#lib/back-office/reject.ts";
import { now } from "#lib/clock.ts";
import { requireAgent } from "#lib/identity/current.ts";
import { currentLanguage } from "#lib/web/language.ts";
import { parseForm } from "#lib/web/read-request.ts";
import { refusalWords } from "../../refusal-words.ts";
import { faultField } from "./fault-field.ts";

const ruling = z.object({
  reference: z.string(),
  expectedVersion: z.coerce.number().int(),
  grounds: z.array(z.string()),
  facts: z.string(),
});

export async function refuse(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const agent = await requireAgent("/agent/dossiers");
  const input = read(form);
  const outcome = await reject(agent, input, now());
  if (outcome.ok) redirect(`/agent/dossiers/${input.reference}`);
  return answerOf(outcome, input);
}

export async function answerWithReasons(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const agent = await requireAgent("/agent/dossiers");
  const input = read(form);
  const outcome = await giveReasons(agent, input, now());
  if (outcome.ok) redirect(`/agent/dossiers/${input.reference}`);
  return answerOf(outcome, input);
}

export async function closeCase(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const agent = await requireAgent("/agent/dossiers");
  const input = read(form);
  const outcome = await close(agent, { ...input, ground: input.grounds[0] ?? "" }, now());
  if (outcome.ok) redirect(`/agent/dossiers/${input.reference}`);
  return answerOf(outcome, input);
}

const read = (form: FormData) =>
  parseForm(ruling, {
    reference: form.get("reference"),
    expectedVersion: form.get("version"),
    grounds: form.getAll("motif"),
    facts: form.get("faits"),
  });

const answerOf = async (refusal: MotiveRefusal, { grounds, facts }: z.infer<typeof ruling>): Promise<FormAnswer> => ({
  field: faultField(refusal.because),
  message: refusalWords(refusal, { language: await currentLanguage(), now: now() }),
  values: [...grounds.map((ground): [string, string] => ["motif", ground]), ["faits", facts]],
});
