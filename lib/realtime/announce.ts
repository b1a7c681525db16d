import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";

/** What listeners are told: that something moved, never what. PostgreSQL delivers it after COMMIT. */
export type Announcement = { applicationId: string; citizenId: string; serviceId: string };

export const channel = "parvis_moved";

export const announce = async (tx: Transaction, announcement: Announcement): Promise<void> => {
  await tx.execute(sql`select ${announcing(sql`${announcementOf(announcement)}`)}`);
};

/** The same, within another statement. @param announcement as `announcementOf` writes it */
export const announcing = (announcement: SQL): SQL<unknown> => sql`pg_notify(${channel}, ${announcement})`;

export const announcementOf = ({ applicationId, citizenId, serviceId }: Announcement): string =>
  JSON.stringify({ applicationId, citizenId, serviceId });

export const readings = "parvis_read";

/** Says, within another statement, that an application is being read: to those who look at it, and not to its whole service. */
export const announcingReading = (applicationId: string): SQL<unknown> => sql`pg_notify(${readings}, ${applicationId})`;

export const publications = "parvis_published";

/** Says that a version of a procedure was published, once it is. */
export const announcePublication = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`select pg_notify(${publications}, '')`);
};
