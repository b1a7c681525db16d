import { createHash, createHmac, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, lt, type SQL, sql } from "drizzle-orm";
import { asking, askingOnly } from "#db/asking.ts";
import { database, type Transaction } from "#db/client.ts";
import { trackingLinks, trackingVisits } from "#db/schema.ts";
import { together } from "#db/together.ts";
import { worded } from "#db/worded.ts";
import { absent, allow } from "#lib/limits/allow.ts";

const day = 86_400_000;
const linkLife = 180 * day;
const visitLife = 12 * 3_600_000;

const secret = (): string => randomBytes(16).toString("base64url");
const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** The link that an e-mail carries, the same at each try: should one of them have arrived unknown to us, there is still one e-mail. */
export const tokenOfEmail = (emailId: string, key: string): string =>
  createHmac("sha256", key).update(`tracking link of ${emailId}`).digest().subarray(0, 16).toString("base64url");

/** A new link to follow one application without an account: 128 bits that nobody can guess, of which only the hash is kept. @returns the token, to be put in one e-mail and forgotten. */
export const makeTrackingLink = async (
  tx: Transaction,
  applicationId: string,
  now: Date,
  token = secret(),
): Promise<string> => {
  await tx
    .insert(trackingLinks)
    .values({ tokenHash: hashOf(token), applicationId, createdAt: now, expiresAt: new Date(now.getTime() + linkLife) })
    .onConflictDoNothing();
  return token;
};

/** Takes back a link whose e-mail did not leave. */
export const forgetTrackingLink = async (tx: Transaction, token: string): Promise<void> => {
  await tx.delete(trackingLinks).where(eq(trackingLinks.tokenHash, hashOf(token)));
};

/** Ends every link given so far for this application. */
export const revokeTrackingLinks = async (tx: Transaction, applicationId: string, now: Date): Promise<void> => {
  await tx
    .update(trackingLinks)
    .set({ revokedAt: now })
    .where(and(eq(trackingLinks.applicationId, applicationId), isNull(trackingLinks.revokedAt)));
};

export type Visit = { id: string; expiresAt: Date };

/** Exchanges a link for a short visit, as often as it is followed: mail scanners follow links too. Unknown, expired and revoked are the same undefined. */
export const openVisit = async (token: string, now: Date): Promise<Visit | undefined> => {
  await allow("tracking-link", token);
  const visit = await asking({ token: hashOf(token) }, () => exchange(hashOf(token), now));
  return visit ?? absent();
};

const exchange = async (tokenHash: string, now: Date): Promise<Visit | undefined> => {
  const [link] = await database()
    .select()
    .from(trackingLinks)
    .where(
      and(eq(trackingLinks.tokenHash, tokenHash), isNull(trackingLinks.revokedAt), gt(trackingLinks.expiresAt, now)),
    );
  if (link === undefined) return undefined;
  const id = secret();
  const expiresAt = new Date(Math.min(now.getTime() + visitLife, link.expiresAt.getTime()));
  await database()
    .insert(trackingVisits)
    .values({ visitHash: hashOf(id), tokenHash, expiresAt });
  return { id, expiresAt };
};

/** What this visit alone lets one read. */
export const visiting = <Result>(visit: string, read: () => Promise<Result>): Promise<Result> =>
  asking({ visit: hashOf(visit) }, read);

/** The application this visit may follow, while its link holds. */
export const visitedApplication = (visit: string, now: Date): Promise<string | undefined> =>
  visiting(visit, () => followed(visit, now));

/** Of a visit with its link, in a question put in words once: whether both hold. */
export const areHeld: SQL | undefined = and(
  eq(trackingVisits.visitHash, sql.placeholder("visitHash")),
  gt(trackingVisits.expiresAt, sql.placeholder("now")),
  isNull(trackingLinks.revokedAt),
  gt(trackingLinks.expiresAt, sql.placeholder("now")),
);
/** What fills it in. */
export const heldAt = (visit: string, now: Date) => ({ visitHash: hashOf(visit), now });

/** Whether the visit and its link still hold; whoever asks at the same moment is answered by the same query. */
export const isVisitLive = (visit: string): Promise<boolean> => isLive(hashOf(visit));

const isLive = together(async (hashes) => {
  const { rows } = await askingOnly({}, async () =>
    database().execute<{ hash: string }>(sql`select wall.live_visits(${sql.param(hashes)}::text[]) as hash`),
  );
  return new Set(rows.map(({ hash }) => hash));
});

const followed = async (visit: string, now: Date): Promise<string | undefined> => {
  const [row] = await linkOf(database(), heldAt(visit, now));
  return row?.applicationId;
};

const linkOf = worded((db) =>
  db
    .select({ applicationId: trackingLinks.applicationId })
    .from(trackingVisits)
    .innerJoin(trackingLinks, eq(trackingLinks.tokenHash, trackingVisits.tokenHash))
    .where(areHeld),
);

/** Forgets the visits that are over. */
export const sweepVisits = async (now: Date): Promise<void> => {
  await database().delete(trackingVisits).where(lt(trackingVisits.expiresAt, now));
};
