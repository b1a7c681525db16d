import { and, asc, eq, inArray, lt } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications, paymentAttempts } from "#db/schema.ts";
import { eraseApplication } from "./erase-application.ts";
import { lock } from "./transition.ts";

const largest = 100;

/** Erases the drafts nobody came back to in time, with their files. @returns how many */
export const expireDrafts = async (now: Date): Promise<number> => {
  const expired = await database()
    .select({ applicationId: applications.applicationId })
    .from(applications)
    .where(and(eq(applications.decision, "draft"), lt(applications.draftExpiresAt, now)))
    .orderBy(asc(applications.draftExpiresAt))
    .limit(largest);
  const erased = await Promise.all(expired.map(({ applicationId }) => expire(applicationId, now)));
  return erased.filter(Boolean).length;
};

/** Judged again under the lock: the person may just have come back. Money taken is for a person to sort out first. */
const expire = (applicationId: string, now: Date): Promise<boolean> =>
  database().transaction(async (tx) => {
    const draft = await lock(tx, applicationId);
    if (draft?.decision !== "draft" || draft.draftExpiresAt === null || draft.draftExpiresAt >= now) return false;
    const [payment] = await tx
      .select({ id: paymentAttempts.id })
      .from(paymentAttempts)
      .where(
        and(
          eq(paymentAttempts.applicationId, applicationId),
          inArray(paymentAttempts.state, ["pending", "paid", "mismatch"]),
        ),
      )
      .limit(1);
    if (payment) return false;
    await eraseApplication(tx, draft, now);
    return true;
  });
