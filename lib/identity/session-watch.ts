import { sql } from "drizzle-orm";
import { askingOnly } from "#db/asking.ts";
import { database } from "#db/client.ts";
import { together } from "#db/together.ts";
import { currentSid } from "./session-cookie.ts";
import { hashOfSid } from "./sessions/sid.ts";

/** For an answer that lasts: what tells, each time it is called, whether the session it began with still lives. Unlike what a person does, asking puts off no end. */
export const sessionWatch = async (): Promise<() => Promise<boolean>> => {
  const sid = await currentSid();
  if (sid === undefined) return async () => false;
  const sidHash = hashOfSid(sid);
  return () => isLive(sidHash);
};

/** Everyone who listens to what moved asks at that moment: the database is asked once. It is asked from what moves, which may be another’s request. */
const isLive = together(async (hashes) => {
  const { rows } = await askingOnly({}, async () =>
    database().execute<{ hash: string }>(sql`select wall.live_sessions(${sql.param(hashes)}::text[]) as hash`),
  );
  return new Set(rows.map(({ hash }) => hash));
});
