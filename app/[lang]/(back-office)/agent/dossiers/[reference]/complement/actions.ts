"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { everythingTyped, type FormAnswer } from "#app/_ui/back-office/form-answer.ts";
import { datePartName, dateParts, joinDateParts } from "#app/_ui/form/date-parts.ts";
import { requestInformation } from "#lib/back-office/request-information.ts";
import { now } from "#lib/clock.ts";
import { requireAgent } from "#lib/identity/current.ts";
import { currentLanguage } from "#lib/web/language.ts";
import { parseForm } from "#lib/web/read-request.ts";
import { refusalWords } from "../../../refusal-words.ts";
import { faultField } from "../fault-field.ts";

const named = z.tuple([z.enum(["document", "field"]), z.string()]);
const asked = z.object({
  reference: z.string(),
  expectedVersion: z.coerce.number().int(),
  message: z.string(),
  dueOn: z.string(),
  items: z.array(
    z.object({ kind: z.enum(["document", "field"]), key: z.string(), ground: z.string(), comment: z.string() }),
  ),
});

export async function ask(_previous: FormAnswer, form: FormData): Promise<FormAnswer> {
  const agent = await requireAgent("/agent/dossiers");
  const input = read(form);
  const outcome = await requestInformation(agent, input, now());
  if (outcome.ok) redirect(`/agent/dossiers/${input.reference}`);
  const message = refusalWords(outcome, { language: await currentLanguage(), now: now() });
  return { field: faultField(outcome.because), message, values: everythingTyped(form) };
}

const read = (form: FormData) => {
  const text = (name: string): string => String(form.get(name) ?? "");
  return parseForm(asked, {
    reference: text("reference"),
    expectedVersion: text("version"),
    message: text("message"),
    dueOn: joinDateParts(Object.fromEntries(dateParts.map((part) => [part, text(datePartName("echeance", part))]))),
    items: form.getAll("demande").map((name) => {
      const [kind, key] = parseForm(named, String(name).split(":"));
      return { kind, key, ground: text(`motif:${name}`), comment: text(`precision:${name}`) };
    }),
  });
};
