import { and, eq, isNotNull, ne } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applicationKeys } from "#db/schema.ts";
import { masterKeysOfEnvironment } from "./application-keys.ts";
import type { MasterKeys } from "./master-keys.ts";

const atATime = 500;

/**
 * Seals under the current master key the keys that an earlier one seals. Once nothing is left to do, and the backups that
 * hold the earlier seals are gone, the earlier master key can be thrown away. @returns how many were sealed again
 */
export const rewrapKeys = async (master: MasterKeys = masterKeysOfEnvironment()): Promise<number> => {
  let done = 0;
  for (;;) {
    const wrapped = await rewrapSome(master);
    done += wrapped;
    if (wrapped === 0) return done;
  }
};

/** A key destroyed meanwhile stays destroyed; one that no master key opens is left as it is, for who finds the key. */
const rewrapSome = (master: MasterKeys): Promise<number> =>
  database().transaction(async (tx) => {
    const rows = await tx
      .select()
      .from(applicationKeys)
      .where(and(ne(applicationKeys.keyVersion, master.version), isNotNull(applicationKeys.wrappedKey)))
      .limit(atATime)
      .for("update", { skipLocked: true });
    let done = 0;
    for (const { applicationId, wrappedKey, keyVersion } of rows) {
      const key =
        wrappedKey === null ? undefined : master.open({ key: wrappedKey, version: keyVersion }, applicationId);
      if (key === undefined) continue;
      await tx
        .update(applicationKeys)
        .set({ wrappedKey: master.seal(key, applicationId), keyVersion: master.version })
        .where(eq(applicationKeys.applicationId, applicationId));
      done += 1;
    }
    return done;
  });
