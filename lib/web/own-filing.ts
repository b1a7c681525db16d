import { contextOf } from "#lib/applications/context.ts";
import { ownDraft } from "#lib/applications/drafts.ts";
import type { Destination } from "#lib/applications/receive-document.ts";
import { now } from "#lib/clock.ts";
import type { Language } from "#lib/engine/text.ts";
import { citizenOrRefuse } from "#lib/identity/current.ts";
import { procedureBySlug, procedureOf } from "#lib/procedures/catalogue.ts";
import { currentLanguage } from "./language.ts";
import { foreignOrigin, isSameOrigin } from "./same-origin.ts";

export type OwnFiling = { destination: Destination; page: string; language: Language };

/** For route handlers about the documents of one’s own draft. GETs need no origin. */
export const ownFiling = async (request: Request, slug: string): Promise<OwnFiling | Response> => {
  if (request.method !== "GET" && !isSameOrigin(request)) return foreignOrigin();
  const citizen = await citizenOrRefuse();
  if (citizen instanceof Response) return citizen;
  const draft = procedureBySlug(slug) && (await ownDraft(citizen.id, slug));
  if (draft === undefined) return new Response(null, { status: 404 });
  const procedure = procedureOf(draft);
  const step = procedure.steps.find((each) => each.documents)?.slug ?? "";
  return {
    destination: {
      citizenId: citizen.id,
      applicationId: draft.applicationId,
      procedure,
      context: contextOf(draft, now()),
    },
    page: `/demarches/${slug}/demande/${step}`,
    language: await currentLanguage(),
  };
};
