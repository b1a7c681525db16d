import { addressAnswered, Unavailable } from "#lib/outage.ts";
import { alarm } from "./alarm.ts";
import { countAttempt } from "./count.ts";
import { type LimitName, limits } from "./limits.ts";

/**
 * Counts one more try by whoever is being answered; outside a request nobody is limited.
 * @param secret what the try is about, when there is no account: a link, a reference
 * @returns whether it is one too many
 */
export const exceeds = async (limit: LimitName, secret?: string): Promise<boolean> => {
  const address = addressAnswered();
  if (address === undefined) return false;
  const { seconds, each, address: together } = limits[limit];
  const { asker, tried, triedFromAddress } = await countAttempt({ limit, seconds, secret, address });
  if (tried === each + 1) alarm(limit, asker ?? "unknown");
  if (triedFromAddress === together + 1) alarm(limit, "address");
  return tried > each || triedFromAddress > together;
};

/** @throws Unavailable when it is one too many: the answer is then 429, and when to come back */
export const allow = async (limit: LimitName, secret?: string): Promise<void> => {
  if (await exceeds(limit, secret)) throw new Unavailable("hurried", `Too many: ${limit}`);
};

/**
 * What was asked for is not there, or not for who asks: the same answer, and the same count. Past the limit whoever guesses waits.
 * @throws Unavailable
 */
export const absent = async (): Promise<undefined> => {
  await allow("absence");
  return undefined;
};
