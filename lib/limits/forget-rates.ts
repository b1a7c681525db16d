import { lt } from "drizzle-orm";
import { database } from "#db/client.ts";
import { rates } from "#db/schema.ts";

const day = 86_400_000;

/** Forgets the counts of windows long over. */
export const forgetRates = async (now: Date): Promise<void> => {
  await database()
    .delete(rates)
    .where(lt(rates.windowStart, new Date(now.getTime() - day)));
};
