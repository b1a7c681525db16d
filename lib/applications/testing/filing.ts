import { asc, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications, emails, events } from "#db/schema.ts";
import { makeCitizen } from "#db/testing.ts";
import type { Answers } from "#lib/engine/condition.ts";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { type Filer, openDraft } from "../drafts.ts";
import { saveStep } from "../save-draft.ts";
import { type SubmitOutcome, submitApplication } from "../submit-application.ts";
import type { Application } from "../transition.ts";

/** Someone new, with what FranceConnect vouches for. */
export const makeFiler = async (given: Partial<Filer> = {}): Promise<Filer> => ({
  id: await makeCitizen(),
  displayName: "Inès Carpentier",
  familyName: "Carpentier",
  givenName: "Inès Jeanne",
  birthdate: "1991-06-09",
  birthplace: "75107",
  gender: "female",
  contactEmail: "ines.carpentier@example.test",
  language: "fr",
  ...given,
});

export const rightAnswers: Answers = {
  registeredInFrance: "yes",
  seller: "private",
  leased: "no",
  licence: "yes",
  insured: "yes",
  plate: "GR-417-PT",
  hasTransferCode: "yes",
  transferCode: "48217",
  saleDate: "2026-11-02",
  saleTime: "14:30",
  mileage: "46910",
  "address.street": "18 rue des Lilas",
  "address.postcode": "93100",
  "address.city": "Montreuil",
  email: "ines.carpentier@example.test",
  jointHolder: "no",
};

/** Fills in every step, in order, with right answers but for those given. */
export const fillIn = async (filer: Filer, given: Answers, now: Date): Promise<Application> => {
  const { reference } = await openDraft(filer, changeOfHolder, now);
  for (const step of changeOfHolder.steps.slice(0, 3))
    await saveStep(filer, { procedure: changeOfHolder, step, raw: { ...rightAnswers, ...given }, reference, now });
  return applicationNamed(reference);
};

export const send = (filer: Filer, key: string, now: Date, declared: Answers = { declaration: "yes" }) =>
  submitApplication(filer, changeOfHolder, key, declared, now);

export const accepted = (outcome: SubmitOutcome): Application => {
  if (!outcome.ok) throw new Error(`Not sent: ${outcome.because}`);
  return outcome.application;
};

export const applicationNamed = async (reference: string): Promise<Application> => {
  const [application] = await database().select().from(applications).where(eq(applications.reference, reference));
  if (application === undefined) throw new Error(`No application is named ${reference}`);
  return application;
};

export const historyOf = (applicationId: string) =>
  database().select().from(events).where(eq(events.applicationId, applicationId)).orderBy(asc(events.sequence));

export const mailsOf = async (applicationId: string): Promise<string[]> => {
  const rows = await database()
    .select()
    .from(emails)
    .where(eq(emails.applicationId, applicationId))
    .orderBy(asc(emails.id));
  return rows.map(({ template }) => template);
};

/** The names of the jobs that wait about this application. */
export const jobsAbout = async (applicationId: string): Promise<string[]> => {
  const { rows } = await database().execute<{ task: string }>(
    `select task_identifier as task from graphile_worker.jobs j join graphile_worker._private_jobs p using (id) where p.payload::text like '%${applicationId}%' order by 1`,
  );
  return rows.map(({ task }) => task);
};
