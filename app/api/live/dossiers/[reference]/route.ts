import { ownApplication } from "#lib/applications/own-application.ts";
import { citizenOrRefuse } from "#lib/identity/current.ts";
import { sessionWatch } from "#lib/identity/session-watch.ts";
import { liveAnswer } from "#lib/web/live-answer.ts";

type Context = { params: Promise<{ reference: string }> };

/** Tells the person when their own application moves, and when it is read. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const citizen = await citizenOrRefuse();
  if (citizen instanceof Response) return citizen;
  const application = await ownApplication(citizen.id, (await params).reference);
  if (application === undefined) return new Response(null, { status: 404 });
  return liveAnswer(request, { applicationId: application.applicationId }, await sessionWatch());
}
