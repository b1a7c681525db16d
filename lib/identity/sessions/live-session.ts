import type { Kind } from "../kind.ts";
import { sessionState } from "./lifetimes.ts";
import type { Session } from "./read-session.ts";

/** Whether who signed in, as this kind of person, still is. Asking puts off no end: `touchSession` does. */
export const isLive = (session: Session | undefined, kind: Kind, at: Date): session is Session =>
  session?.kind === kind && sessionState(session, at) === "live";
