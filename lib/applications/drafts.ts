import { and, eq } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { applications, services } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
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
  const [draft] = await database()
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.citizenId, citizenId),
        eq(applications.procedureSlug, slug),
        eq(applications.decision, "draft"),
      ),
    );
  return draft;
};

/** With the questions of the person’s draft when there is one, those of today otherwise; undefined when nothing has that name. */
export const begunProcedure = async (citizenId: string, slug: string): Promise<Procedure | undefined> => {
  const latest = procedureBySlug(slug);
  if (latest === undefined || hasOneVersion(slug)) return latest;
  const draft = await ownDraft(citizenId, slug);
  return draft ? procedureOf(draft) : latest;
};

/** Finds the person’s draft or opens one with what is already known of them; two tabs open the same. */
export const openDraft = async (filer: Filer, procedure: Procedure, now: Date): Promise<Application> =>
  database().transaction(
    async (tx) => (await insertDraft(tx, filer, procedure, now)) ?? requireDraft(tx, filer.id, procedure.slug),
  );

const insertDraft = async (
  tx: Transaction,
  filer: Filer,
  procedure: Procedure,
  now: Date,
): Promise<Application | undefined> => {
  const [existing] = await tx
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.citizenId, filer.id),
        eq(applications.procedureSlug, procedure.slug),
        eq(applications.decision, "draft"),
      ),
    );
  if (existing) return existing;
  const [service] = await tx.select({ id: services.id }).from(services).where(eq(services.slug, procedure.service));
  if (service === undefined) throw new Error(`No service is named ${procedure.service}`);
  const applicationId = uuidv7(now);
  const [draft] = await tx
    .insert(applications)
    .values({
      applicationId,
      reference: await allotReference(tx, applicationId),
      procedureSlug: procedure.slug,
      procedureVersion: procedure.version,
      citizenId: filer.id,
      serviceId: service.id,
      language: filer.language,
      answers: imposeIdentity(
        procedure,
        filer,
        filer.contactEmail ? { [contactAnswer(procedure)]: filer.contactEmail } : {},
      ),
      draftExpiresAt: draftExpiry(procedure, now),
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning();
  return draft;
};

const requireDraft = async (tx: Transaction, citizenId: string, slug: string): Promise<Application> => {
  const [draft] = await tx
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.citizenId, citizenId),
        eq(applications.procedureSlug, slug),
        eq(applications.decision, "draft"),
      ),
    );
  if (draft === undefined) throw new Error("A draft neither existed nor could be opened");
  return draft;
};
