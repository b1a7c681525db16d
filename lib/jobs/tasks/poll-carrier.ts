import { z } from "zod";
import { pollCarrier } from "#lib/applications/poll-carrier.ts";
import { machineNow, now } from "#lib/clock.ts";
import { environment } from "#lib/environment.ts";
import { defineTask } from "../define-task.ts";
import { schedulePoll } from "../schedule-poll.ts";

/** One question to the carrier, about ten letters at the most; those left over are asked about a second later. */
export const pollCarrierTask = defineTask(z.unknown(), async () => {
  const { CARRIER_POLL_SECONDS, DEMONSTRATION } = environment();
  const everySeconds = CARRIER_POLL_SECONDS ?? (DEMONSTRATION ? 5 : 3600);
  await pollCarrier({ everySeconds, random: Math.random }, machineNow(), now());
  await schedulePoll(machineNow());
});
