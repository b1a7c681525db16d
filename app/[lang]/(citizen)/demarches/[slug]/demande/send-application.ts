"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import type { SendState } from "#app/_ui/filing/send-form.tsx";
import { begunProcedure } from "#lib/applications/drafts.ts";
import { submitApplication } from "#lib/applications/submit-application.ts";
import { now } from "#lib/clock.ts";
import { requireCitizen } from "#lib/identity/current.ts";
import { procedureBySlug } from "#lib/procedures/catalogue.ts";
import { currentLanguage } from "#lib/web/language.ts";
import { sendRefusal } from "./send-refusal.ts";

/** Files the application once, then leads to the payment or to the confirmation. */
export async function sendApplication(_: SendState, form: FormData): Promise<SendState> {
  const slug = procedureBySlug(String(form.get("demarche")))?.slug;
  const key = z.uuid().safeParse(form.get("cle"));
  if (slug === undefined || !key.success) notFound();
  const citizen = await requireCitizen(`/demarches/${slug}/demande/recapitulatif`);
  const procedure = (await begunProcedure(citizen.id, slug)) ?? notFound();
  const declared = Object.fromEntries(
    procedure.steps.at(-1)?.fields.map(({ key }) => [key, form.get(key) === "yes" ? "yes" : ""]) ?? [],
  );
  const language = await currentLanguage();
  const outcome = await submitApplication({ ...citizen, language }, procedure, key.data, declared, now());
  if (!outcome.ok) return sendRefusal(outcome, procedure, language);
  const { reference, decision } = outcome.application;
  redirect(
    `/demarches/${procedure.slug}/demande/${decision === "awaiting_payment" ? "paiement" : "confirmation"}?dossier=${reference}`,
  );
}
