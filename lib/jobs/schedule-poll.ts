import { database } from "#db/client.ts";
import { nextPoll } from "#lib/applications/poll-carrier.ts";
import { enqueue } from "./enqueue.ts";

const atMostOnceEvery = 1_000;

/** Plans the next question to the carrier, if a letter is on its way; the earlier plan is replaced. */
export const schedulePoll = async (now: Date): Promise<void> => {
  const next = await nextPoll();
  if (next === undefined) return;
  const soonest = now.getTime() + atMostOnceEvery;
  const at = new Date(Math.max(next.getTime(), soonest));
  await database().transaction((tx) => enqueue(tx, "poll-carrier", {}, "poll-carrier", at));
};
