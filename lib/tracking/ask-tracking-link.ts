import { and, desc, eq, getTableColumns, ne } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applicationReferences, applications, emails } from "#db/schema.ts";
import { enqueueEmail } from "#lib/notifications/enqueue-email.ts";
import { revokeTrackingLinks } from "./tracking-link.ts";

const patience = 60_000;

/** Sends a new link to the address of the application, if reference and address match, and ends the earlier ones. Says nothing either way. At most one a minute. */
export const askTrackingLink = (reference: string, email: string, now: Date): Promise<void> =>
  database().transaction(async (tx) => {
    const [application] = await tx
      .select(getTableColumns(applications))
      .from(applicationReferences)
      .innerJoin(applications, eq(applications.applicationId, applicationReferences.applicationId))
      .where(
        and(
          eq(applicationReferences.reference, reference),
          eq(applications.contactEmail, email),
          ne(applications.decision, "draft"),
        ),
      )
      .for("update", { of: applications });
    if (application?.contactEmail == null) return;
    const { applicationId, contactEmail, language } = application;
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
