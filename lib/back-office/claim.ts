import { transition } from "#lib/applications/transition.ts";
import { actorOf, type Caseworker } from "./caseworker.ts";
import { type Acted, type CaseRefusal, caseRefusal, onCase, type Seen } from "./on-case.ts";

/** Takes a free case in hand: from then on the agent alone decides it. */
export const claim = (agent: Caseworker, seen: Seen, now: Date): Promise<Acted | CaseRefusal> =>
  onCase(agent, seen, async (tx, application, locked) => {
    const result = await transition(tx, {
      applicationId: application.applicationId,
      locked,
      action: "claim",
      actor: actorOf(agent),
      now,
      changes: { assignedTo: agent.id },
    });
    return result.ok ? { ok: true, application: result.application } : caseRefusal(result);
  });
