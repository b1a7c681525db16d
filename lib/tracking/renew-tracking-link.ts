import { and, desc, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications, emails } from "#db/schema.ts";
import { enqueueEmail } from "#lib/notifications/enqueue-email.ts";
import { revokeTrackingLinks } from "./tracking-link.ts";

const patience = 60_000;

/** Sends a new link to the address of the application and ends the earlier ones. At most one a minute. */
export const renewTrackingLink = (applicationId: string, now: Date): Promise<void> =>
  database().transaction(async (tx) => {
    const [application] = await tx
      .select()
      .from(applications)
      .where(eq(applications.applicationId, applicationId))
      .for("update");
    if (application?.contactEmail == null) return;
    const { contactEmail, language } = application;
    const [last] = await tx
      .select()
      .from(emails)
      .where(and(eq(emails.applicationId, applicationId), eq(emails.template, "tracking_link")))
      .orderBy(desc(emails.createdAt))
      .limit(1);
    if (last && now.getTime() - last.createdAt.getTime() < patience) return;
    await revokeTrackingLinks(tx, applicationId, now);
    await enqueueEmail(tx, {
      applicationId,
      template: "tracking_link",
      eventSequence: -Math.floor(now.getTime() / 1000),
      recipient: contactEmail,
      language,
      now,
    });
  });
