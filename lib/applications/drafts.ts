import { and, eq, sql } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { applications, services } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { asGiven, given, worded } from "#db/worded.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { hasOneVersion, procedureBySlug, procedureOf } from "#lib/procedures/catalogue.ts";
import { contactAnswer } from "./contact-answer.ts";
import { allotReference } from "./reference.ts";
import type { Application } from "./transition.ts";
import { imposeIdentity, type VerifiedIdentity } from "./verified-identity.ts";

export type Filer = VerifiedIdentity & { id: string; displayName: string; contactEmail?: string; language: Language };

const day = 86_400_000;
export const draftExpiry = (procedure: Procedure, now: Date): Date =>
  new Date(now.getTime() + procedure.draftDays * day);

/** The person’s own draft of this procedure, if there is one. */
export const ownDraft = async (citizenId: string, slug: string): Promise<Application | undefined> => {
  const [draft] = await draftOf(database(), { citizenId, slug });
  return draft;
};

const draftOf = worded((db) =>
  db
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.citizenId, sql.placeholder("citizenId")),
        eq(applications.procedureSlug, sql.placeholder("slug")),
        eq(applications.decision, "draft"),
      ),
    ),
);

/** With the questions of the person’s draft when there is one, those of today otherwise; undefined when nothing has that name. */
export const begunProcedure = async (citizenId: string, slug: string): Promise<Procedure | undefined> => {
  const latest = procedureBySlug(slug);
  if (latest === undefined || hasOneVersion(slug)) return latest;
  const draft = await ownDraft(citizenId, slug);
  return draft ? procedureOf(draft) : latest;
};

/** Finds the person’s draft or opens one with what is already known of them; two tabs open the same. */
export const openDraft = async (filer: Filer, procedure: Procedure, now: Date): Promise<Application> =>
  (await ownDraft(filer.id, procedure.slug)) ??
  (await database().transaction((tx) => insertDraft(tx, filer, procedure, now))) ??
  (await requireDraft(filer.id, procedure.slug));

const insertDraft = async (
  tx: Transaction,
  filer: Filer,
  procedure: Procedure,
  now: Date,
): Promise<Application | undefined> => {
  const applicationId = uuidv7(now);
  const draft = {
    applicationId,
    reference: await allotReference(tx, applicationId),
    procedureSlug: procedure.slug,
    procedureVersion: procedure.version,
    citizenId: filer.id,
    language: filer.language,
    answers: imposeIdentity(
      procedure,
      filer,
      filer.contactEmail ? { [contactAnswer(procedure)]: filer.contactEmail } : {},
    ),
    draftExpiresAt: draftExpiry(procedure, now),
    createdAt: now,
    updatedAt: now,
  };
  const [inserted] = await inserting(tx, { ...asGiven(applications, draft), service: procedure.service });
  return inserted;
};

const inserting = worded((db) =>
  db
    .insert(applications)
    .values({
      applicationId: given("applicationId"),
      reference: given("reference"),
      procedureSlug: given("procedureSlug"),
      procedureVersion: given("procedureVersion"),
      citizenId: given("citizenId"),
      serviceId: sql`(select ${services.id} from ${services} where ${services.slug} = ${given("service")})`,
      language: given("language"),
      answers: given("answers"),
      draftExpiresAt: given("draftExpiresAt"),
      createdAt: given("createdAt"),
      updatedAt: given("updatedAt"),
    })
    .onConflictDoNothing()
    .returning(),
);

const requireDraft = async (citizenId: string, slug: string): Promise<Application> => {
  const draft = await ownDraft(citizenId, slug);
  if (draft === undefined) throw new Error("A draft neither existed nor could be opened");
  return draft;
};
