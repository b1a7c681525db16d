import { sql } from "drizzle-orm";
import pg from "pg";
import { askingOnly } from "#db/asking.ts";
import { database } from "#db/client.ts";
import { beat, lasting } from "#db/heartbeat.ts";
import { demonstrationClock } from "#db/schema.ts";
import { setClockOffset } from "#lib/clock.ts";
import { environment } from "#lib/environment.ts";

const channel = "parvis_clock";
const day = 86_400_000;
const beforeAgain = 1_000;

/** Moves the demonstration’s clock ahead, for every process and for good. @throws outside a demonstration */
export const moveClock = async (days: number): Promise<void> => {
  if (!environment().DEMONSTRATION) throw new Error("Time is moved in a demonstration only");
  const { offsetMilliseconds: offset } = demonstrationClock;
  // One statement: its row is everybody’s, and is held for no longer than the server takes.
  const [clock] = await database()
    .update(demonstrationClock)
    .set({ offsetMilliseconds: sql`${offset} + ${Math.round(days * day)}` })
    .returning({ offset, told: sql`pg_notify(${channel}, '')` });
  if (clock === undefined) throw new Error("This database is not a demonstration’s: it has no clock of its own");
  setClockOffset(clock.offset);
};

/** Sets this process by the demonstration’s clock, now and each time it moves. In service it does nothing. @returns what ends it */
export const followClock = async (): Promise<() => Promise<void>> => {
  if (!environment().DEMONSTRATION) return async () => undefined;
  let followed = true;
  let current: pg.Client | undefined;
  const connect = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: environment().DATABASE_URL, ...lasting });
    current = client;
    let lost = false;
    const lose = () => {
      if (lost || !followed) return;
      lost = true;
      client.end().catch(() => undefined);
      setTimeout(() => void connect(), beforeAgain).unref();
    };
    client.on("error", lose);
    client.on("end", lose);
    client.on("notification", () => void loadClock().catch(lose));
    await client
      .connect()
      .then(() => client.query(`listen ${channel}`))
      .then(() => beat(client, lose))
      .then(loadClock)
      .catch(lose);
  };
  await connect();
  return async () => {
    followed = false;
    await current?.end().catch(() => undefined);
  };
};

/** Nobody asks for it: it may be woken within anyone’s request, or within none. */
const loadClock = async (): Promise<void> => {
  const [clock] = await askingOnly({}, () => database().select().from(demonstrationClock));
  setClockOffset(clock?.offsetMilliseconds ?? 0);
};
