import { database, type Transaction } from "#db/client.ts";
import { pastApplications } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { addDays, daysBetween, parisDay } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { daysOfNotice } from "#lib/engine/retention.ts";
import type { Fate } from "#lib/engine/retention-schema.ts";
import { statusOf } from "#lib/engine/states.ts";
import { eraseApplication } from "../erase-application.ts";
import { type Application, lock, stateOf } from "../transition.ts";
import { type Closed, closedLongAgo, datesOf, stages } from "./closed-applications.ts";
import { transferApplication } from "./transfer-application.ts";

/** Ends what was kept long enough, and announced long enough before. One that fails stays, and holds up no other. @returns how many @throws the first failure, in the end */
export const carryOutFates = async (now: Date): Promise<number> => {
  const found = await closedLongAgo(stages.end, now);
  const all = found.flatMap(({ procedure, closed }) => closed.map((each) => ({ procedure, each })));
  const faults: unknown[] = [];
  let ended = 0;
  for (const { procedure, each } of all) {
    try {
      if (await carryOut(procedure, each, now)) ended += 1;
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
  return ended;
};

const carryOut = (procedure: Procedure, { applicationId }: Closed, now: Date): Promise<boolean> =>
  database().transaction(async (tx) => {
    const application = await lock(tx, applicationId);
    const dates = application && datesOf(procedure, application);
    const today = parisDay(now);
    if (!application?.fateToldAt || !dates || today < dates.keptUntil) return false;
    if (today < addDays(parisDay(application.fateToldAt), daysOfNotice)) return false;
    await before[procedure.retention.fate](tx, application, now);
    await eraseApplication(tx, application, now);
    return true;
  });

/** What is saved of it before it is erased. */
const before: Record<Fate, (tx: Transaction, application: Application, now: Date) => Promise<void>> = {
  destroy: async () => undefined,
  anonymise: (tx, application, now) => keepCount(tx, application, now),
  transfer: (tx, application) => transferApplication(tx, application),
};

const keepCount = async (tx: Transaction, application: Application, now: Date): Promise<void> => {
  const { procedureSlug, procedureVersion, serviceId, createdAt, submittedAt, decidedAt } = application;
  const filedOn = parisDay(submittedAt ?? createdAt);
  await tx.insert(pastApplications).values({
    ...{ id: uuidv7(now), procedureSlug, procedureVersion, serviceId },
    status: statusOf(stateOf(application)),
    filedMonth: filedOn.slice(0, 7),
    daysToDecision: decidedAt && daysBetween(filedOn, parisDay(decidedAt)),
  });
};
