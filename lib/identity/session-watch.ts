import { askingOnly, whoAsks } from "#db/asking.ts";
import { database } from "#db/client.ts";
import { machineNow } from "#lib/clock.ts";
import { currentSid } from "./session-cookie.ts";
import { sessionState } from "./sessions/lifetimes.ts";
import { readSession } from "./sessions/read-session.ts";

/** For an answer that lasts: what tells, each time it is called, whether the session it began with still lives. Unlike what a person does, asking puts off no end. */
export const sessionWatch = async (): Promise<() => Promise<boolean>> => {
  const sid = await currentSid();
  const asker = await whoAsks();
  // It is called from what moves, which may be another’s request.
  return () =>
    askingOnly(asker, async () => {
      const session = sid && (await readSession(database(), sid));
      return session ? sessionState(session, machineNow()) === "live" : false;
    });
};
