import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { agents } from "#db/schema.ts";
import { type Admission, admitted, refused, type Subject } from "./admission.ts";
import type { AgentClaims } from "./agent-claims.ts";

export type AgentArriving = Subject & { claims: AgentClaims };

/** Only someone on the list comes in, and nobody is put on it by signing in. */
export const admitAgent = async (
  tx: Transaction,
  { issuer, subject, claims }: AgentArriving,
  at: Date,
): Promise<Admission> => {
  const agent = (await known(tx, { issuer, subject })) ?? (await bound(tx, { issuer, subject }, claims.email));
  if (!agent) return refused("acces");
  if (agent.suspendedAt) return refused("bloque");
  const { given_name: givenName, usual_name: familyName } = claims;
  await tx.update(agents).set({ givenName, familyName, lastSignInAt: at }).where(eq(agents.id, agent.id));
  return admitted(agent.id);
};

const entry = { id: agents.id, suspendedAt: agents.suspendedAt };

const known = async (tx: Transaction, { issuer, subject }: Subject) => {
  const [agent] = await tx
    .select(entry)
    .from(agents)
    .where(and(eq(agents.issuer, issuer), eq(agents.subject, subject)));
  return agent;
};

/** An administrator’s entry, found by its e-mail, becomes this person’s for ever: the e-mail serves once. */
const bound = async (tx: Transaction, { issuer, subject }: Subject, email: string) => {
  const [agent] = await tx
    .update(agents)
    .set({ issuer, subject })
    .where(and(isNull(agents.subject), eq(sql`lower(${agents.email})`, email)))
    .returning(entry);
  return agent;
};
