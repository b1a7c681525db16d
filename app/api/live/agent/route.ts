import { anyAgentOrRefuse } from "#lib/identity/current.ts";
import { sessionWatch } from "#lib/identity/session-watch.ts";
import { liveAnswer } from "#lib/web/live-answer.ts";

/** Tells a civil servant when anything moves in their service. */
export async function GET(request: Request): Promise<Response> {
  const agent = await anyAgentOrRefuse();
  if (agent instanceof Response) return agent;
  return liveAnswer(request, { serviceId: agent.serviceId }, await sessionWatch());
}
