import { findCase } from "#lib/back-office/own-case.ts";
import { agentOrRefuse } from "#lib/identity/current.ts";
import { sessionWatch } from "#lib/identity/session-watch.ts";
import { liveAnswer } from "#lib/web/live-answer.ts";

type Context = { params: Promise<{ reference: string }> };

/** Tells a civil servant who reads a case of their service when it moves, and when another reads it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const agent = await agentOrRefuse();
  if (agent instanceof Response) return agent;
  const application = await findCase(agent, (await params).reference);
  if (application === undefined) return new Response(null, { status: 404 });
  return liveAnswer(request, { applicationId: application.applicationId }, await sessionWatch());
}
