import { parisDay } from "#lib/engine/calendar.ts";
import { countingDocuments } from "./case-documents.ts";
import type { Caseworker } from "./caseworker.ts";
import { type Obstacle, obstaclesToApproval } from "./obstacles-to-approval.ts";
import { type Acted, type CaseRefusal, onCase, type Seen } from "./on-case.ts";
import { rule } from "./ruling.ts";

export type ApprovalRefusal = CaseRefusal | { ok: false; because: "obstacles"; obstacles: Obstacle[] };

/** Grants what was asked, once every point of every document was checked. */
export const approve = (agent: Caseworker, seen: Seen, now: Date): Promise<Acted | ApprovalRefusal> =>
  onCase<Acted | ApprovalRefusal>(agent, seen, async (tx, application, locked) => {
    const documents = await countingDocuments(application.applicationId, tx);
    const obstacles = obstaclesToApproval(application, documents, parisDay(now));
    if (obstacles.length > 0) return { ok: false, because: "obstacles", obstacles };
    return rule(tx, agent, locked, { action: "approve", grounds: [], facts: "" }, now);
  });
