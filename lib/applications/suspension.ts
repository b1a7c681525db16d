import { asc, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { informationRequests } from "#db/schema.ts";
import { addWorkingDays, parisDay } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { isHeld, silenceDay } from "#lib/engine/silence.ts";

type Clock = { dueOn: string; silenceOn: string | null };
type Request = Pick<typeof informationRequests.$inferSelect, "items" | "dueOn" | "createdAt" | "answeredAt">;
type Filed = { applicationId: string; submittedAt: Date | null };

/** CRPA L114-5: what a request does to the day silence decides; the service’s own aim waits for the answer. */
export const suspended = async (
  tx: Transaction,
  filed: Filed,
  procedure: Procedure,
  asked: Pick<Request, "items" | "dueOn">,
  now: Date,
): Promise<Clock> => {
  const earlier = await requestsOf(tx, filed);
  const request = { ...asked, createdAt: now, answeredAt: null };
  return { dueOn: asked.dueOn, silenceOn: silenceOf(filed, procedure, [...earlier, request], now) };
};

/** What the answer to the request that was open does to it; the service takes up its own aim again. */
export const resumed = async (tx: Transaction, filed: Filed, procedure: Procedure, now: Date): Promise<Clock> => {
  const requests = await requestsOf(tx, filed);
  const answered = requests.map((request) => ({ ...request, answeredAt: request.answeredAt ?? now }));
  return {
    dueOn: addWorkingDays(parisDay(now), procedure.clock.targetWorkingDays),
    silenceOn: silenceOf(filed, procedure, answered, now),
  };
};

const requestsOf = (tx: Transaction, { applicationId }: Filed): Promise<Request[]> =>
  tx
    .select()
    .from(informationRequests)
    .where(eq(informationRequests.applicationId, applicationId))
    .orderBy(asc(informationRequests.id));

/** The day silence decides, from all that was asked; null when it never does, or not while an answer is awaited. */
export const silenceOf = (
  { submittedAt }: Pick<Filed, "submittedAt">,
  { clock }: Pick<Procedure, "clock">,
  requests: readonly Request[],
  now: Date,
): string | null => {
  if (submittedAt === null) return null;
  const interruptions = requests.map(({ items, dueOn, createdAt, answeredAt }) => ({
    askedOn: parisDay(createdAt),
    dueOn,
    answeredOn: answeredAt === null ? undefined : parisDay(answeredAt),
    incomplete: items.some(({ kind }) => kind === "document"),
  }));
  if (isHeld(clock, interruptions)) return null;
  return silenceDay(clock, parisDay(submittedAt), interruptions, parisDay(now)) ?? null;
};
