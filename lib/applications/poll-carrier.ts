import { and, asc, eq, isNotNull, lte } from "drizzle-orm";
import { database } from "#db/client.ts";
import { envelopes } from "#db/schema.ts";
import { askCarrier, type CarrierNews, CarrierUnavailable } from "#lib/delivery/carrier.ts";
import { recordCarrierNews } from "./record-carrier-news.ts";

type Envelope = typeof envelopes.$inferSelect;
export type PollPace = { everySeconds: number; random: () => number };

const group = 10;
const longestPause = 6 * 3600;
const turnsMissed = 24;
const patienceDays = 30;

/** Asks the carrier about the shipments whose turn has come, ten at most. @returns how many were asked about. */
export const pollCarrier = async (pace: PollPace, now: Date, told: Date): Promise<number> => {
  const due = await database()
    .select()
    .from(envelopes)
    .where(and(isNotNull(envelopes.nextPollAt), lte(envelopes.nextPollAt, now)))
    .orderBy(asc(envelopes.nextPollAt))
    .limit(group);
  if (due.length === 0) return 0;
  const news = await ask(due);
  for (const envelope of due) await settle(envelope, news, pace, now, told);
  return due.length;
};

const ask = async (due: Envelope[]): Promise<CarrierNews[] | undefined> => {
  try {
    return await askCarrier(due.flatMap(({ shipmentNumber }) => shipmentNumber ?? []));
  } catch (fault) {
    if (fault instanceof CarrierUnavailable) return undefined;
    throw fault;
  }
};

const settle = async (
  envelope: Envelope,
  news: CarrierNews[] | undefined,
  pace: PollPace,
  now: Date,
  told: Date,
): Promise<void> => {
  const here = news?.find(({ shipmentNumber }) => shipmentNumber === envelope.shipmentNumber);
  const isAwaited = here && (await recordCarrierNews(envelope.applicationId, here, told));
  const pollFailures = here ? 0 : envelope.pollFailures + 1;
  await database()
    .update(envelopes)
    .set({
      pollFailures,
      // A carrier that calls its last word what brings nobody a letter is asked again.
      nextPollAt: (here?.final && !isAwaited) || isForgotten(envelope, now) ? null : nextTurn(pollFailures, pace, now),
    })
    .where(and(eq(envelopes.applicationId, envelope.applicationId), eq(envelopes.id, envelope.id)));
};

/** Twice as long after each failure, up to 24 turns or six hours, with up to a fifth of chance so that many do not come back together. */
export const nextTurn = (failures: number, { everySeconds, random }: PollPace, now: Date): Date => {
  const longest = Math.max(everySeconds, Math.min(everySeconds * turnsMissed, longestPause));
  const pause = Math.min(everySeconds * 2 ** failures, longest);
  return new Date(now.getTime() + pause * 1000 * (1 + random() / 5));
};

const isForgotten = ({ postedAt }: Envelope, now: Date): boolean =>
  postedAt !== null && now.getTime() - postedAt.getTime() > patienceDays * 86_400_000;

/** When the next shipment is due, if any is on its way. */
export const nextPoll = async (): Promise<Date | undefined> => {
  const [next] = await database()
    .select({ at: envelopes.nextPollAt })
    .from(envelopes)
    .where(isNotNull(envelopes.nextPollAt))
    .orderBy(asc(envelopes.nextPollAt))
    .limit(1);
  return next?.at ?? undefined;
};
