import { getTableColumns } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { worded } from "#db/worded.ts";
import { absent } from "#lib/limits/allow.ts";
import { asTracked, courseOf } from "#lib/tracking/read-tracked.ts";
import { isOwn } from "./own-application.ts";

/** The course of the person’s own application; another’s and none are the same undefined. */
export const ownTracked = async (citizenId: string, reference: string) => {
  const [found] = await followed(database(), { citizenId, reference });
  if (found === undefined) return absent();
  return { ...(await asTracked(found.application, found)), application: found.application };
};

const followed = worded((db) =>
  db
    .select({ application: getTableColumns(applications), ...courseOf(db) })
    .from(applications)
    .where(isOwn),
);
