import { AsyncLocalStorage } from "node:async_hooks";

/**
 * What an asker proves themself with, by name: row-level security finds out from these, and from nothing else, who asks. Hashes of
 * what only the asker holds (a session, a visit, a tracking link); while signing in, the identity that was just verified.
 */
export type Secrets = Partial<Record<"session" | "visit" | "token" | "issuer" | "subject" | "email", string>>;

type Given = { secrets: Secrets; alone: boolean };
type Holder = { parvisGiven?: AsyncLocalStorage<Given>; parvisRequester?: () => Promise<Secrets> };

// The framework may load this module more than once in a process: they all know the same askers.
const holder: typeof globalThis & Holder = globalThis;
holder.parvisGiven ??= new AsyncLocalStorage();
const given = holder.parvisGiven;

/** All that the work reads and writes is asked with these secrets, beside those of the request. */
export const asking = <Result>(secrets: Secrets, work: () => Promise<Result>): Promise<Result> => {
  const outside = given.getStore();
  return within({ secrets: { ...outside?.secrets, ...secrets }, alone: outside?.alone ?? false }, work);
};

/** The same with these alone: for work that outlives the request it began in, or that is woken within another’s. */
export const askingOnly = <Result>(secrets: Secrets, work: () => Promise<Result>): Promise<Result> =>
  within({ secrets, alone: true }, work);

/** A query is only sent once it is waited for: it is waited for within. */
const within = <Result>(store: Given, work: () => Promise<Result>): Promise<Result> =>
  given.run(store, async () => await work());

/** In a process that answers people: how to know who sent the request under way. */
export const askForRequesters = (requester: () => Promise<Secrets>): void => {
  holder.parvisRequester = requester;
};

/** The secrets in force here. A process that answers nobody has none: it works in its own right. */
export const whoAsks = async (): Promise<Secrets> => {
  const here = given.getStore();
  const requester = here?.alone ? undefined : holder.parvisRequester;
  return { ...(await requester?.()), ...here?.secrets };
};
