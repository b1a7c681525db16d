import { asking } from "#db/asking.ts";
import { database, type Transaction } from "#db/client.ts";
import { machineNow, now } from "#lib/clock.ts";
import { environment } from "#lib/environment.ts";
import { exceeds } from "#lib/limits/allow.ts";
import type { Admission, Subject } from "./accounts/admission.ts";
import { admitAgent } from "./accounts/admit-agent.ts";
import { admitCitizen } from "./accounts/admit-citizen.ts";
import { agentClaims } from "./accounts/agent-claims.ts";
import { citizenClaims } from "./accounts/citizen-claims.ts";
import type { Attempt, Outcome } from "./attempt.ts";
import { judge } from "./checks/checks.ts";
import { type Evidence, type IdTokenClaims, readIdToken } from "./checks/evidence.ts";
import type { Kind } from "./kind.ts";
import { seal } from "./seal.ts";
import { openSession } from "./sessions/open-session.ts";

/** What the library has verified. */
export type Answer = { idToken: string | undefined; userinfo: unknown };

/** From verified documents to a session, or the reason why not: account and session are written together or not at all. */
export const signIn = async (
  attempt: Attempt,
  { idToken, userinfo }: Answer,
  encryptionKey: string = environment().ENCRYPTION_KEY,
): Promise<Outcome> => {
  const claims = readIdToken(idToken);
  if (!idToken || !claims) return { kind: "refused", motive: "echec" };
  const evidence = { party: attempt.party, idToken: claims, userinfo, at: machineNow() };
  const motive = judge(evidence);
  if (motive) return { kind: "refused", motive };
  const { iss: issuer, sub: subject } = claims;
  if (await exceeds("sign-in", `${issuer} ${subject}`)) return { kind: "refused", motive: "patience" };
  const idTokenSealed = seal(idToken, encryptionKey);
  return asking({ issuer, subject, ...entryOf(attempt, userinfo) }, () =>
    database().transaction((tx) => enter(tx, attempt, evidence, idTokenSealed)),
  );
};

/** An administrator’s entry is found by its e-mail, until it is someone’s. */
const entryOf = ({ party }: Attempt, userinfo: unknown) => {
  const email = party.kind === "agent" ? agentClaims.safeParse(userinfo).data?.email : undefined;
  return email ? { email } : {};
};

const enter = async (
  tx: Transaction,
  attempt: Attempt,
  evidence: Evidence,
  idTokenSealed: string,
): Promise<Outcome> => {
  const { kind } = attempt.party;
  const key = { issuer: evidence.idToken.iss, subject: evidence.idToken.sub };
  const admission = await admit[kind](tx, key, evidence.userinfo, attempt);
  if (admission.kind === "refused") return admission;
  const { personId } = admission;
  const { previousSid } = attempt;
  const opening = { kind, personId, ...key, ...strength(evidence.idToken), idTokenSealed, previousSid };
  return { kind: "opened", sid: await openSession(tx, opening, evidence.at) };
};

type Admit = (tx: Transaction, key: Subject, userinfo: unknown, attempt: Attempt) => Promise<Admission>;

const admit = {
  citizen: (tx, key, userinfo, { language }) =>
    admitCitizen(tx, { ...key, claims: citizenClaims.parse(userinfo), language }, now()),
  agent: (tx, key, userinfo) => admitAgent(tx, { ...key, claims: agentClaims.parse(userinfo) }, now()),
} as const satisfies Record<Kind, Admit>;

const strength = ({ acr, amr, auth_time }: IdTokenClaims) => ({
  acr,
  amr,
  authTime: auth_time === undefined ? null : new Date(auth_time * 1000),
});
