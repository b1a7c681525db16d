import { and, asc, eq, isNotNull, isNull, lt, type SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications } from "#db/schema.ts";
import { parisDay, parisMidnight } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { overBefore, type RetentionDates, retentionDates } from "#lib/engine/retention.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import type { Application } from "../transition.ts";

export type Closed = Pick<Application, "applicationId" | "closedAt" | "archivedAt" | "fateToldAt">;
export type Stage = {
  /** Whether it is concerned at all by the procedure’s retention. */
  concerns: (procedure: Procedure) => boolean;
  still: () => SQL | undefined;
  lengths: (procedure: Procedure) => Procedure["retention"]["archive"][];
  notice: number;
};

const largest = 100;

/** The applications of each procedure that were over long enough ago for this stage, the oldest first. What it may be too early for is judged again. */
export const closedLongAgo = async (stage: Stage, now: Date): Promise<{ procedure: Procedure; closed: Closed[] }[]> =>
  Promise.all(
    catalogue.filter(stage.concerns).map(async (procedure) => {
      const lengths = stage.lengths(procedure).filter((length) => length !== undefined);
      const before = parisMidnight(overBefore(parisDay(now), lengths, stage.notice));
      const closed = await database()
        .select()
        .from(applications)
        .where(and(eq(applications.procedureSlug, procedure.slug), lt(applications.closedAt, before), stage.still()))
        .orderBy(asc(applications.closedAt))
        .limit(largest);
      return { procedure, closed };
    }),
  );

export const datesOf = ({ retention }: Procedure, { closedAt }: Closed): RetentionDates | undefined =>
  closedAt === null ? undefined : retentionDates(retention, parisDay(closedAt));

const everything = ({ retention }: Procedure) => [retention, retention.archive];

export const stages = {
  archive: {
    concerns: ({ retention }) => retention.archive !== undefined,
    still: () => isNull(applications.archivedAt),
    lengths: ({ retention }) => [retention],
    notice: 0,
  },
  tell: { concerns: () => true, still: () => isNull(applications.fateToldAt), lengths: everything, notice: 30 },
  end: { concerns: () => true, still: () => isNotNull(applications.fateToldAt), lengths: everything, notice: 0 },
} as const satisfies Record<string, Stage>;
