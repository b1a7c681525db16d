import { and, asc, isNotNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import type { Application } from "#lib/applications/transition.ts";
import type { Caseworker } from "./caseworker.ts";
import { seenBy } from "./own-case.ts";

export type Owed = Pick<Application, "reference" | "procedureSlug" | "procedureVersion" | "applicantName"> & {
  dueOn: string;
};

/** As many as one reads at a glance. */
const most = 10;

/** The cases of the service whose reasons were asked for and not given, those due first before the others. */
export const reasonsOwed = async (agent: Caseworker): Promise<Owed[]> => {
  const { reference, procedureSlug, procedureVersion, applicantName, reasonsDueOn } = applications;
  const rows = await database()
    .select({ reference, procedureSlug, procedureVersion, applicantName, dueOn: reasonsDueOn })
    .from(applications)
    .where(and(seenBy(agent), isNotNull(reasonsDueOn)))
    .orderBy(asc(reasonsDueOn))
    .limit(most);
  return rows.flatMap(({ dueOn, ...row }) => (dueOn === null ? [] : [{ ...row, dueOn }]));
};
