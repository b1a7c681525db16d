import { and, asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documents } from "#db/schema.ts";
import { worded } from "#db/worded.ts";

export type DocumentRow = typeof documents.$inferSelect;

/** Earlier files than `since` are what the service has already looked at. */
export type Place = { slot: string; max: number; since?: Date };

/** What one application may have us keep, what was removed since among it: its content stays until retention ends. */
export const quota = { files: 60, bytes: 200 * 1024 * 1024 } as const;

export type Room =
  | { ok: true; same: DocumentRow | undefined }
  | { ok: false; because: "full" | "infected" | "too_many_kept" | "too_heavy_kept" };

/** Everything handed in, removed or not, oldest first. */
export const handedIn = (tx: Transaction, applicationId: string): Promise<DocumentRow[]> =>
  handed(tx, { applicationId });

const handed = worded((db) =>
  db
    .select()
    .from(documents)
    .where(and(eq(documents.applicationId, sql.placeholder("applicationId")), eq(documents.origin, "supporting")))
    .orderBy(asc(documents.id)),
);

/** Whether one more file finds its place: the same content in the same slot is there already, an infected one never comes back. */
export const roomFor = (
  all: readonly DocumentRow[],
  { slot, max, since }: Place,
  file: { sha256: string; sizeBytes: number },
): Room => {
  if (all.some(({ sha256, scan }) => sha256 === file.sha256 && scan === "infected"))
    return { ok: false, because: "infected" };
  const present = documentsSince(all, since).filter(
    (document) => document.slot === slot && document.removedAt === null && isSound(document),
  );
  const same = present.find(({ sha256 }) => sha256 === file.sha256);
  if (same) return { ok: true, same };
  if (present.length >= max) return { ok: false, because: "full" };
  if (all.length >= quota.files) return { ok: false, because: "too_many_kept" };
  const kept = all.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0);
  if (kept + file.sizeBytes > quota.bytes) return { ok: false, because: "too_heavy_kept" };
  return { ok: true, same: undefined };
};

/** Those that came since what the service asked for, or all of a draft’s. */
export const documentsSince = <Row extends Pick<DocumentRow, "createdAt">>(
  rows: readonly Row[],
  since: Date | undefined,
): Row[] => rows.filter(({ createdAt }) => since === undefined || createdAt > since);

/** Whether it counts as handed in: an infected one was destroyed. */
export const isSound = ({ scan }: Pick<DocumentRow, "scan">): boolean => scan !== "infected";
