import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { handoverCodes } from "#db/schema.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Application } from "../transition.ts";
import { openCode } from "./code.ts";

export type OwnCode = { code: string; lastDay: string };

/** The code to hand on, while it is good: read by whoever filed. The caller has proven that the application is theirs. */
export const ownCode = async (
  { handover }: Procedure,
  { applicationId, decision }: Application,
  now: Date,
): Promise<OwnCode | undefined> => {
  if (handover === undefined || decision === "withdrawn" || decision === "closed") return undefined;
  const [given] = await database().select().from(handoverCodes).where(eq(handoverCodes.applicationId, applicationId));
  if (given === undefined || given.usedAt !== null || given.lastDay < parisDay(now)) return undefined;
  const code = await openCode(given.sealed, applicationId);
  return code === undefined ? undefined : { code, lastDay: given.lastDay };
};
