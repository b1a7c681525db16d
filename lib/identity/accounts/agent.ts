import { and, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { agents, services } from "#db/schema.ts";
import type { Text } from "#lib/engine/text.ts";
import { displayName, initials } from "./names.ts";

/** A civil servant on the portal’s list. */
export type Agent = {
  id: string;
  displayName: string;
  initials: string;
  role: (typeof agents.$inferSelect)["role"];
  serviceId: string;
  serviceSlug: string;
  serviceName: Text;
  email: string;
};

/** @returns nothing when suspended. */
export const agentOf = async (db: Database | Transaction, id: string): Promise<Agent | undefined> => {
  const [row] = await db
    .select({ agent: agents, serviceSlug: services.slug, serviceName: services.name })
    .from(agents)
    .innerJoin(services, eq(services.id, agents.serviceId))
    .where(and(eq(agents.id, id), isNull(agents.suspendedAt)));
  if (!row) return undefined;
  const { agent, serviceSlug, serviceName } = row;
  return {
    id: agent.id,
    displayName: displayName(agent),
    initials: initials(agent),
    role: agent.role,
    serviceId: agent.serviceId,
    serviceSlug,
    serviceName,
    email: agent.email,
  };
};
