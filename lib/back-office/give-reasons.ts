import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { applications, rulings } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { tellPerson } from "#lib/applications/tell-person.ts";
import type { Application } from "#lib/applications/transition.ts";
import { actorOf, type Caseworker } from "./caseworker.ts";
import { type MotiveRefusal, motive } from "./motive.ts";
import { type Acted, onCase, type Seen } from "./on-case.ts";

type Given = Seen & { grounds: string[]; facts: string };

/** Tells the person who asked why silence rejected their application: on which grounds of law, and what facts (CRPA L232-4, L211-5). */
export const giveReasons = (agent: Caseworker, input: Given, now: Date): Promise<Acted | MotiveRefusal> =>
  onCase<Acted | MotiveRefusal>(agent, input, async (tx, application) => {
    if (!owesReasons(application)) return { ok: false, because: "not_now" };
    const motivation = motive(application, input);
    if (!motivation.ok) return motivation;
    await tell(tx, agent, application, motivation, now);
    return { ok: true, application };
  });

/** Whether the person asked, and was not answered. Anyone of the service may answer: nobody was in charge of many of these cases. */
export const owesReasons = ({ reasonsDueOn }: Pick<Application, "reasonsDueOn">): boolean => reasonsDueOn !== null;

type Motivation = { grounds: string[]; facts: string };

const tell = async (
  tx: Transaction,
  agent: Caseworker,
  application: Application,
  { grounds, facts }: Motivation,
  now: Date,
): Promise<void> => {
  const { applicationId } = application;
  const kept = { applicationId, id: uuidv7(now), agentId: agent.id, grounds, facts, decidedAt: now };
  await tx.insert(rulings).values({ ...kept, kind: "rejected" });
  await tx
    .update(applications)
    .set({ reasonsDueOn: null, updatedAt: now })
    .where(eq(applications.applicationId, applicationId));
  const given = { type: "reasons_given", email: "reasons_given" } as const;
  await tellPerson(tx, application, { ...given, actor: actorOf(agent), data: { grounds }, now });
};
