import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";

type Entry = { readonly payload: AdapterPayload; readonly expiresAt: number };

/** Keeps sessions, interactions and codes for as long as the simulator runs; signing in again after a restart is one click. */
export const memoryAdapter = (): AdapterFactory => {
  const entries = new Map<string, Entry>();
  return (model) => adapterOf(model, entries);
};

const adapterOf = (model: string, entries: Map<string, Entry>): Adapter => {
  const keyOf = (id: string) => `${model}:${id}`;
  const find = async (id: string) => alive(entries, keyOf(id))?.payload;
  const findBy = async (field: "uid" | "userCode", value: string) => {
    for (const [key, { payload }] of entries) {
      if (key.startsWith(`${model}:`) && payload[field] === value) return alive(entries, key)?.payload;
    }
    return undefined;
  };
  return {
    find,
    findByUid: (uid) => findBy("uid", uid),
    findByUserCode: (userCode) => findBy("userCode", userCode),
    upsert: async (id, payload, expiresIn) => {
      forgetExpired(entries);
      const expiresAt = expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1000;
      entries.set(keyOf(id), { payload, expiresAt });
    },
    consume: async (id) => {
      const entry = entries.get(keyOf(id));
      if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => {
      entries.delete(keyOf(id));
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
    },
  };
};

const alive = (entries: ReadonlyMap<string, Entry>, key: string): Entry | undefined => {
  const entry = entries.get(key);
  return entry && entry.expiresAt > Date.now() ? entry : undefined;
};

const forgetExpired = (entries: Map<string, Entry>): void => {
  for (const [key, { expiresAt }] of entries) if (expiresAt <= Date.now()) entries.delete(key);
};
