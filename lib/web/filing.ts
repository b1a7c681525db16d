import { notFound } from "next/navigation";
import { contactAnswer } from "#lib/applications/contact-answer.ts";
import { contextOf } from "#lib/applications/context.ts";
import { furthestStep } from "#lib/applications/draft-progress.ts";
import { ownDraft } from "#lib/applications/drafts.ts";
import { type DocumentRow, isSound, presentDocuments } from "#lib/applications/supporting-documents.ts";
import type { Application } from "#lib/applications/transition.ts";
import { imposeIdentity } from "#lib/applications/verified-identity.ts";
import { now } from "#lib/clock.ts";
import type { Context } from "#lib/engine/condition.ts";
import type { Procedure, Step } from "#lib/engine/procedure.ts";
import { requireCitizen } from "#lib/identity/current.ts";
import { procedureBySlug, procedureOf } from "#lib/procedures/catalogue.ts";

export type Filing = {
  procedure: Procedure;
  draft: Application | undefined;
  documents: DocumentRow[];
  context: Context;
  /** Rank of the step nobody goes past yet. */
  furthest: number;
};

/** The signed-in person’s filing of this procedure as it stands; an unknown procedure is not found. */
export const currentFiling = async (slug: string, returnTo: string): Promise<Filing> => {
  const latest = procedureBySlug(slug);
  if (latest === undefined) notFound();
  const citizen = await requireCitizen(returnTo);
  const draft = await ownDraft(citizen.id, slug);
  const procedure = draft ? procedureOf(draft) : latest;
  const documents = draft ? await presentDocuments(draft.applicationId) : [];
  const known = draft?.answers ?? (citizen.contactEmail ? { [contactAnswer(procedure)]: citizen.contactEmail } : {});
  const context = contextOf({ answers: imposeIdentity(procedure, citizen, known), facts: draft?.facts ?? {} }, now());
  const furthest = furthestStep(procedure, context, new Set(documents.filter(isSound).map(({ slot }) => slot)));
  return { procedure, draft, documents, context, furthest };
};

export const stepAddress = (procedure: Procedure, step: Pick<Step, "slug"> | undefined): string =>
  `/demarches/${procedure.slug}/demande/${step?.slug ?? "recapitulatif"}`;
