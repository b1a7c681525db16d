import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database, Transaction } from "#db/client.ts";
import { agents, services, sessions } from "#db/schema.ts";
import { worded } from "#db/worded.ts";
import type { Text } from "#lib/engine/text.ts";
import type { Session } from "../sessions/read-session.ts";
import { hashOfSid } from "../sessions/sid.ts";
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

/** A session and the agent it is of, in one question; nobody when suspended. Whether it lives is for `isLive`. */
export const agentBehind = async (
  db: Database | Transaction,
  sid: string,
): Promise<{ session: Session; person: Agent | undefined } | undefined> => {
  const [row] = await behind(db, { sidHash: hashOfSid(sid) });
  return row && { session: row.session, person: asAgent(row) };
};

const behind = worded((db) =>
  db
    .select({ session: sessions, agent: agents, serviceSlug: services.slug, serviceName: services.name })
    .from(sessions)
    .leftJoin(agents, and(eq(agents.id, sessions.personId), isNull(agents.suspendedAt)))
    .leftJoin(services, eq(services.id, agents.serviceId))
    .where(eq(sessions.sidHash, sql.placeholder("sidHash"))),
);

type Row = {
  agent: typeof agents.$inferSelect | null;
  serviceSlug: string | null;
  serviceName: Text | null;
};

const asAgent = ({ agent, serviceSlug, serviceName }: Row): Agent | undefined => {
  if (agent === null || serviceSlug === null || serviceName === null) return undefined;
  const { id, role, serviceId, email } = agent;
  return {
    id,
    displayName: displayName(agent),
    initials: initials(agent),
    role,
    serviceId,
    serviceSlug,
    serviceName,
    email,
  };
};
