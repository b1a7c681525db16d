import type { CronItem, TaskList } from "graphile-worker";
import { z } from "zod";
import { database } from "#db/client.ts";
import { decideBySilence } from "#lib/applications/decide-by-silence.ts";
import { forgetExchanges } from "#lib/applications/exchanges.ts";
import { expireDrafts } from "#lib/applications/expire-drafts.ts";
import { expireUnpaid } from "#lib/applications/expire-unpaid.ts";
import { forgetCodes } from "#lib/applications/handover/forget-codes.ts";
import { lapseIncomplete } from "#lib/applications/lapse-incomplete.ts";
import { measureStages } from "#lib/applications/measure-stages.ts";
import { remindIncomplete } from "#lib/applications/remind-incomplete.ts";
import { announceFate } from "#lib/applications/retention/announce-fate.ts";
import { archiveClosed } from "#lib/applications/retention/archive-closed.ts";
import { carryOutFates } from "#lib/applications/retention/carry-out-fates.ts";
import { scanWaiting } from "#lib/applications/scan-waiting.ts";
import { abandonPending, settlePending } from "#lib/applications/settle-pending.ts";
import { machineNow, now } from "#lib/clock.ts";
import { rewrapKeys } from "#lib/documents/keys/rewrap-keys.ts";
import { reportDamage } from "#lib/documents/report-damage.ts";
import { scrubDocuments } from "#lib/documents/scrub-documents.ts";
import { sweepIncoming } from "#lib/documents/storage/incoming-file.ts";
import { documentStore, incomingFolder } from "#lib/documents/store.ts";
import { forgetSessions } from "#lib/identity/sessions/forget-sessions.ts";
import { sealJournal } from "#lib/journal/check.ts";
import { forgetRates } from "#lib/limits/forget-rates.ts";
import { countDecisions } from "#lib/statistics/count-decisions.ts";
import { sweepVisits } from "#lib/tracking/tracking-link.ts";
import { defineTask } from "../define-task.ts";
import { schedulePoll } from "../schedule-poll.ts";

const minute = 60_000;
const hour = 60 * minute;
const ago = (milliseconds: number): Date => new Date(now().getTime() - milliseconds);

class JournalBroken extends Error {}

/** A journal that does not hold is not exported over the proof of it: the failure says to run `npm run journal:verify`. */
const sealOrWarn = async (): Promise<void> => {
  const { exported } = await sealJournal(database(), machineNow(), () => undefined);
  if (exported === undefined) throw new JournalBroken();
};

type Chore = { every: string; run: () => Promise<unknown> };
const everyMinute = "* * * * *";
const everyTenMinutes = "*/10 * * * *";
const everyHour = "7 * * * *";
const everyNight = "17 3 * * *";

/** What is done by the clock and not because something happened. A payment is given up after 48 hours. */
const chores: Readonly<Record<string, Chore>> = {
  "ask-recent-payments": {
    every: everyMinute,
    run: () => settlePending({ from: ago(hour), before: ago(minute) }, now()),
  },
  "ask-older-payments": { every: everyTenMinutes, run: () => settlePending({ before: ago(hour) }, now()) },
  "abandon-payments": { every: everyTenMinutes, run: () => abandonPending(ago(48 * hour), now()) },
  "keep-polling": { every: everyMinute, run: () => schedulePoll(machineNow()) },
  "expire-drafts": { every: everyTenMinutes, run: () => expireDrafts(now()) },
  "decide-by-silence": { every: everyMinute, run: () => decideBySilence(now()) },
  "expire-unpaid": { every: everyTenMinutes, run: () => expireUnpaid(now()) },
  "lapse-incomplete": { every: everyTenMinutes, run: () => lapseIncomplete(now()) },
  "remind-incomplete": { every: everyTenMinutes, run: () => remindIncomplete(now()) },
  "forget-codes": { every: everyNight, run: () => forgetCodes(now()) },
  "scan-waiting": { every: everyTenMinutes, run: scanWaiting },
  "count-decisions": { every: everyTenMinutes, run: () => countDecisions(now()) },
  "seal-journal": { every: everyNight, run: sealOrWarn },
  "sweep-visits": { every: everyTenMinutes, run: () => sweepVisits(now()) },
  "forget-sessions": { every: everyNight, run: () => forgetSessions(machineNow()) },
  "scrub-documents": { every: everyNight, run: () => scrub() },
  "rewrap-keys": { every: everyNight, run: () => rewrapKeys() },
  "archive-closed": { every: everyNight, run: () => archiveClosed(now()) },
  "announce-fate": { every: everyTenMinutes, run: () => announceFate(now()) },
  "carry-out-fates": { every: everyTenMinutes, run: () => carryOutFates(now()) },
  "forget-exchanges": { every: everyNight, run: () => forgetExchanges(now()) },
  "measure-stages": { every: everyHour, run: () => measureStages(now()) },
  "forget-rates": { every: everyNight, run: () => forgetRates(machineNow()) },
  "sweep-incoming": {
    every: everyTenMinutes,
    run: () => sweepIncoming(incomingFolder(), new Date(machineNow().getTime() - hour)),
  },
};

/** Each damaged document is a line for whoever runs the portal, who restores it from a backup. */
const scrub = async (): Promise<void> => {
  const { damages } = await scrubDocuments(documentStore(), machineNow());
  for (const damage of damages) reportDamage(damage);
};

export const upkeepTasks: TaskList = Object.fromEntries(
  Object.entries(chores).map(([name, { run }]) => [name, defineTask(z.unknown(), run)]),
);

/** A tick missed or failed is not caught up: the next one does the same work. */
export const upkeepSchedule: CronItem[] = Object.entries(chores).map(([task, { every }]) => ({
  task,
  match: every,
  options: { maxAttempts: 1, jobKey: task, backfillPeriod: 0 },
}));
