import type { Transaction } from "#db/client.ts";
import { rulings } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { issue, issueGranted } from "#lib/applications/issue-granted.ts";
import { type Locked, transition } from "#lib/applications/transition.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { actorOf, type Caseworker } from "./caseworker.ts";
import { type Acted, type CaseRefusal, caseRefusal } from "./on-case.ts";

type Ruling = { action: "approve" | "reject" | "close"; grounds: string[]; facts: string };
const kinds = { approve: "approved", reject: "rejected", close: "closed" } as const;

/** Facts shorter than this explain nothing (CRPA L211-5: considerations of law and of fact). */
export const factsLength = { min: 20, max: 4_000 } as const;

/** Decides, and keeps who decided, on what grounds and on what facts. What grants or refuses is issued after COMMIT. */
export const rule = async (
  tx: Transaction,
  agent: Caseworker,
  locked: Locked,
  { action, grounds, facts }: Ruling,
  now: Date,
): Promise<Acted | CaseRefusal> => {
  const { applicationId } = locked.application;
  const result = await transition(tx, {
    applicationId,
    locked,
    action,
    actor: actorOf(agent),
    now,
    data: grounds.length > 0 ? { grounds } : {},
    changes: { decidedAt: now },
  });
  if (!result.ok) return caseRefusal(result);
  await tx
    .insert(rulings)
    .values({ applicationId, id: uuidv7(now), kind: kinds[action], agentId: agent.id, grounds, facts, decidedAt: now });
  if (action !== "close") await issue(tx, result.application, "decision");
  await issueGranted(tx, procedureOf(result.application), result.application);
  return { ok: true, application: result.application };
};
