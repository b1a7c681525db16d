"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { everythingTyped, type FormAnswer } from "#app/_ui/back-office/form-answer.ts";
import { datePartName, dateParts, joinDateParts } from "#app/_ui/form/date-parts.ts";
import { cancelVisit, setVisit } from "#lib/back-office/set-visit.ts";
import { now } from "#lib/clock.ts";
import { requireAgent } from "#lib/identity/current.ts";
import { currentLanguage } from "#lib/web/language.ts";
import { parseForm } from "#lib/web/read-request.ts";
import { refusalWords } from "../../../refusal-words.ts";
import { faultField } from "../fault-field.ts";

const visit = z.object({
  reference: z.string(),
  expectedVersion: z.coerce.number().int(),
  gesture: z.enum(["set", "cancel"]),
  day: z.string(),
  time: z.string(),
});

export async function arrangeVisit(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const agent = await requireAgent("/agent/dossiers");
  const { gesture, ...asked } = read(form);
  const outcome = await { set: setVisit, cancel: cancelVisit }[gesture](agent, asked, now());
  if (outcome.ok) redirect(`/agent/dossiers/${asked.reference}`);
  const message = refusalWords(outcome, { language: await currentLanguage(), now: now() });
  return { field: faultField(outcome.because), message, values: everythingTyped(form) };
}

const read = (form: FormData) => {
  const text = (name: string): string => String(form.get(name) ?? "");
  return parseForm(visit, {
    reference: text("reference"),
    expectedVersion: text("version"),
    gesture: text("geste"),
    day: joinDateParts(Object.fromEntries(dateParts.map((part) => [part, text(datePartName("jour", part))]))),
    time: text("heure").trim(),
  });
};
