import { openRequest } from "#lib/applications/answer-request.ts";
import { contextOf } from "#lib/applications/context.ts";
import { ownApplication } from "#lib/applications/own-application.ts";
import type { Destination } from "#lib/applications/receive-document.ts";
import { now } from "#lib/clock.ts";
import type { Language } from "#lib/engine/text.ts";
import { citizenOrRefuse } from "#lib/identity/current.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { currentLanguage } from "./language.ts";
import { foreignOrigin, isSameOrigin } from "./same-origin.ts";

export type OwnAnswer = {
  destination: Destination & { asked: NonNullable<Destination["asked"]> };
  page: string;
  language: Language;
};

/** For route handlers about the documents the service asked for. Another’s application, none, and nothing asked are the same absence. */
export const ownAnswer = async (request: Request, reference: string): Promise<OwnAnswer | Response> => {
  if (!isSameOrigin(request)) return foreignOrigin();
  const citizen = await citizenOrRefuse();
  if (citizen instanceof Response) return citizen;
  const application = await ownApplication(citizen.id, reference);
  const asked = application && (await openRequest(application.applicationId));
  if (application === undefined || asked === undefined) return new Response(null, { status: 404 });
  const slots = asked.items.filter(({ kind }) => kind === "document").map(({ key }) => key);
  return {
    destination: {
      citizenId: citizen.id,
      applicationId: application.applicationId,
      procedure: procedureOf(application),
      context: contextOf(application, now()),
      asked: { slots, since: asked.createdAt },
    },
    page: `/mes-demarches/${reference}/complement`,
    language: await currentLanguage(),
  };
};
