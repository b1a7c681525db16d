import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { machineNow } from "#lib/clock.ts";
import { addDays, parisDay } from "#lib/engine/calendar.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import type { Shot } from "./load.ts";
import { multipart, plainForm, posting, signIn, type Visitor } from "./visitors.ts";

const procedure = requireProcedure("changement-de-titulaire");

/** Somebody about to file: a session, no draft yet. */
export type Filer = { visitor: Visitor; email: string };

/** So many citizens who have no draft, each signed in. */
export const filers = async (count: number): Promise<Filer[]> => {
  const { rows } = await database().execute<{ id: string; email: string }>(sql`
    select id, contact_email as email from citizens
     where not exists (select from applications where citizen_id = citizens.id and decision = 'draft')
       and not exists (select from sessions where person_id = citizens.id)
     limit ${count}`);
  if (rows.length < count) throw new Error(`Only ${rows.length} citizens are free to file`);
  return Promise.all(rows.map(async ({ id, email }) => ({ visitor: await signIn("citizen", id), email })));
};

/** A vehicle of the register whose only missing paper is the report of its inspection. */
const answers: Readonly<Record<string, (filer: Filer) => Record<string, string>>> = {
  situation: () => ({ registeredInFrance: "yes", seller: "private", leased: "no", licence: "yes", insured: "yes" }),
  vehicule: () => ({
    ...{ plate: "AH-633-TB", hasTransferCode: "yes", transferCode: "07483" },
    ...{ saleDate: addDays(parisDay(machineNow()), -3), saleTime: "10:30", mileage: "204100" },
  }),
  titulaire: ({ email }) => ({
    ...{ "address.street": "18 rue des Lilas", "address.postcode": "93100", "address.city": "Montreuil" },
    ...{ email, jointHolder: "no" },
  }),
};

/** The automatic save of one step. */
export const save = (filer: Filer, step: string): Shot => {
  const form = multipart({ demarche: procedure.slug, etape: step, brouillon: "", ...answers[step]?.(filer) });
  const headers = { ...posting(filer.visitor), ...form.headers, accept: "application/json" };
  return { method: "POST", path: `/api/demarches/${procedure.slug}/brouillon`, headers, body: form.body, expects: 200 };
};

export const upload = ({ visitor }: Filer, content: Buffer): Shot => {
  const form = multipart({ piece: "inspectionReport" }, { name: "controle.pdf", type: "application/pdf", content });
  const headers = { ...posting(visitor), ...form.headers, accept: "application/json" };
  return { method: "POST", path: `/api/demarches/${procedure.slug}/documents`, headers, body: form.body, expects: 201 };
};

/** The summary’s form, filled in, sent as a browser does. */
export const submit = ({ visitor }: Filer): Shot => {
  const form = plainForm({ cle: randomUUID(), declaration: "yes" });
  const headers = { ...posting(visitor), ...form.headers };
  return { method: "POST", path: `/api/demarches/${procedure.slug}/envoi`, headers, body: form.body, expects: 303 };
};
