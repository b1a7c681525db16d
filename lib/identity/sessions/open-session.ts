import type { Transaction } from "#db/client.ts";
import { sessions } from "#db/schema.ts";
import type { Kind } from "../kind.ts";
import { closeSession } from "./close-session.ts";
import { absoluteSeconds, idleSeconds } from "./lifetimes.ts";
import { hashOfSid, newSid } from "./sid.ts";

export type Opening = {
  kind: Kind;
  personId: string;
  issuer: string;
  subject: string;
  acr: string;
  amr: readonly string[];
  authTime: Date | null;
  idTokenSealed: string;
  /** The session this browser had, of whichever kind: one browser is one person at a time. */
  previousSid?: string | undefined;
};

/** @returns the only copy of the sid; the table keeps its hash. */
export const openSession = async (tx: Transaction, opening: Opening, at: Date): Promise<string> => {
  const { previousSid, kind, amr, ...rest } = opening;
  if (previousSid) await closeSession(tx, previousSid, at);
  const sid = newSid();
  await tx.insert(sessions).values({
    ...rest,
    kind,
    amr: [...amr],
    sidHash: hashOfSid(sid),
    createdAt: at,
    lastSeenAt: at,
    idleSeconds: idleSeconds[kind],
    absoluteExpiresAt: new Date(at.getTime() + absoluteSeconds[kind] * 1000),
  });
  return sid;
};
