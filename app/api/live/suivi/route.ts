import { now } from "#lib/clock.ts";
import { isVisitLive, visitedApplication } from "#lib/tracking/tracking-link.ts";
import { liveAnswer } from "#lib/web/live-answer.ts";
import { currentVisit } from "#lib/web/visit-cookie.ts";

/** Tells who follows an application by its link when it moves, for as long as the visit and its link hold. */
export async function GET(request: Request): Promise<Response> {
  const visit = await currentVisit();
  const applicationId = visit && (await visitedApplication(visit, now()));
  if (visit === undefined || applicationId === undefined) return new Response(null, { status: 401 });
  return liveAnswer(request, { applicationId }, () => isVisitLive(visit));
}
