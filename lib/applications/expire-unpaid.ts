import { and, asc, eq, inArray, lt, notExists } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications, paymentAttempts } from "#db/schema.ts";
import type { Decision } from "#lib/engine/states.ts";
import { machineActor } from "./actor.ts";
import { transition } from "./transition.ts";

const patience = 30 * 86_400_000;
const largest = 100;
const portal = machineActor("system", "Parvis");

/** Closes the applications nobody paid for in thirty days. Those for which money was taken, or may be, wait for a person. @returns how many */
export const expireUnpaid = async (now: Date): Promise<number> =>
  (await expireThose("awaiting_payment", now)) + (await expireThose("approved", now));

const expireThose = async (decision: Decision, now: Date): Promise<number> => {
  const unpaid = await database()
    .select({ applicationId: applications.applicationId, version: applications.version })
    .from(applications)
    .where(
      and(
        eq(applications.decision, decision),
        eq(applications.payment, "due"),
        lt(applications.updatedAt, new Date(now.getTime() - patience)),
        notExists(paymentsThatCount()),
      ),
    )
    .orderBy(asc(applications.updatedAt))
    .limit(largest);
  const closed = await Promise.all(unpaid.map((application) => expire(application, now)));
  return closed.filter(Boolean).length;
};

const paymentsThatCount = () =>
  database()
    .select({ id: paymentAttempts.id })
    .from(paymentAttempts)
    .where(
      and(
        eq(paymentAttempts.applicationId, applications.applicationId),
        inArray(paymentAttempts.state, ["pending", "paid", "mismatch"]),
      ),
    );

const expire = async (unpaid: { applicationId: string; version: number }, now: Date): Promise<boolean> => {
  const { applicationId, version } = unpaid;
  const result = await database().transaction((tx) =>
    transition(tx, {
      applicationId,
      action: "expire",
      actor: portal,
      expectedVersion: version,
      now,
      mailData: { unpaid: true },
    }),
  );
  return result.ok;
};
