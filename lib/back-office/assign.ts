import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { agents } from "#db/schema.ts";
import { type Application, transition } from "#lib/applications/transition.ts";
import { actorOf, type Caseworker } from "./caseworker.ts";
import { type Acted, type CaseRefusal, caseRefusal, onCase, type Seen } from "./on-case.ts";

type Assignment = Seen & { assigneeId: string };
export type AssignRefusal = CaseRefusal | { ok: false; because: "unknown_colleague" };

/** Hands a case to a colleague of the service: one’s own or a free one; a supervisor, anyone’s. */
export const assign = (agent: Caseworker, input: Assignment, now: Date): Promise<Acted | AssignRefusal> =>
  onCase<Acted | AssignRefusal>(agent, input, async (tx, application, locked) => {
    if (!mayAssign(agent, application)) return { ok: false, because: "not_mine" };
    const colleague = await colleagueOf(tx, agent, input.assigneeId);
    if (colleague === undefined) return { ok: false, because: "unknown_colleague" };
    const result = await transition(tx, {
      applicationId: application.applicationId,
      locked,
      action: "assign",
      actor: actorOf(agent),
      now,
      data: { to: `${colleague.givenName} ${colleague.familyName}` },
      changes: { assignedTo: colleague.id },
    });
    return result.ok ? { ok: true, application: result.application } : caseRefusal(result);
  });

export const mayAssign = (
  agent: Pick<Caseworker, "id" | "role">,
  { assignedTo }: Pick<Application, "assignedTo">,
): boolean => agent.role === "supervisor" || assignedTo === null || assignedTo === agent.id;

const colleagueOf = async (tx: Transaction, agent: Caseworker, id: string) => {
  const [colleague] = await tx
    .select()
    .from(agents)
    .where(and(eq(agents.id, id), eq(agents.serviceId, agent.serviceId), isNull(agents.suspendedAt)));
  return colleague;
};
