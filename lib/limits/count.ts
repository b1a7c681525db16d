import { createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { environment } from "#lib/environment.ts";
import type { LimitName } from "./limits.ts";

export type Counted = { asker: string | null; tried: number; triedFromAddress: number };

const counted = z.tuple([z.object({ asker: z.string().nullable(), tried: z.number(), from_address: z.number() })]);

type Attempt = { limit: LimitName; seconds: number; secret: string | undefined; address: string };

/** One more try, written at once whatever becomes of it. The database finds the account or the visit; secrets and addresses are kept as keyed hashes. */
export const countAttempt = async ({ limit, seconds, secret, address }: Attempt): Promise<Counted> => {
  const { rows } = await database().execute(
    sql`select * from wall.count_attempt(${limit}, ${secret === undefined ? null : keyed(secret)}, ${keyed(address)}, ${seconds})`,
  );
  const [{ asker, tried, from_address: triedFromAddress }] = counted.parse(rows);
  return { asker, tried, triedFromAddress };
};

const keyed = (value: string): string =>
  createHmac("sha256", environment().SESSION_SECRET).update(value).digest("base64url");
