import { beginning, type Entry, isGenuine, isSame, sealedLength, sealOf } from "./entry.ts";

export const wrongs = [
  "removed",
  "altered",
  "replaced",
  "added",
  "not_sealed",
  "seal_altered",
  "state_altered",
  "torn_out",
  "reference_altered",
  "stray",
  "behind_export",
] as const;
export type Wrong = (typeof wrongs)[number];
/** @property sequence the entry concerned; 0 when it is the application as a whole */
export type Fault = { sequence: number; wrong: Wrong };

/** The first entry that is not the one we wrote there; undefined when each follows from the one before. */
export const firstFault = (chain: readonly Entry[], key: string): Fault | undefined => {
  let before: Entry | undefined;
  for (const [index, entry] of chain.entries()) {
    const sequence = index + 1;
    if (entry.sequence !== sequence) return { sequence, wrong: "removed" };
    if (!isGenuine(entry, key)) return { sequence, wrong: "altered" };
    // One of ours that follows something else: it is the entry before that is not the one it followed.
    if (entry.previousHash !== (before?.hash ?? beginning)) return { sequence: index, wrong: "replaced" };
    before = entry;
  }
  return undefined;
};

/** Whether a history ends where its seal says. Without a seal only a history that never began is whole. */
export const sealFault = (
  applicationId: string,
  chain: readonly Entry[],
  seal: string | null,
  key: string,
): Fault | undefined => {
  if (seal === null) return chain.length === 0 ? undefined : { sequence: chain.length, wrong: "not_sealed" };
  const length = sealedLength(seal);
  if (length === undefined || length === 0) return { sequence: chain.length, wrong: "seal_altered" };
  const last = chain[length - 1];
  if (last === undefined) return { sequence: chain.length + 1, wrong: "removed" };
  if (!isSame(seal, sealOf(applicationId, length, last.hash, key))) return { sequence: length, wrong: "seal_altered" };
  return chain.length > length ? { sequence: length + 1, wrong: "added" } : undefined;
};
