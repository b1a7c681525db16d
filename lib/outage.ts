import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { outageDigest } from "#lib/engine/outage-digest.ts";

/**
 * Why a request is not answered now: what the portal cannot do without is away (the database, where documents are kept, room for
 * either), or whoever asks has asked too often.
 */
export type Outage = "database" | "storage" | "full" | "hurried";

/** What is noted of one request while it is answered; the network address it came from, when known. */
type Asked = { outage?: Outage | "unreadable"; address?: string };

// The framework may load this module more than once in a process: they all share one notebook.
const holder: typeof globalThis & { parvisAsked?: AsyncLocalStorage<Asked> } = globalThis;
holder.parvisAsked ??= new AsyncLocalStorage();
const notebook = holder.parvisAsked;

/** Answers a request, in whose notes whatever was away is then read. */
export const answering = <Result>(asked: Asked, answer: () => Result): Result => notebook.run(asked, answer);

/** Where the request being answered came from; nothing outside a request. */
export const addressAnswered = (): string | undefined => notebook.getStore()?.address;

/** Not a fault of ours nor of whoever asks: the same thing asked again later succeeds. Says nothing of what was asked. */
export class Unavailable extends Error {
  override name = "Unavailable";
  readonly digest = outageDigest;
  readonly outage: Outage;

  constructor(outage: Outage, message: string, options?: ErrorOptions) {
    super(message, options);
    this.outage = outage;
    const asked = notebook.getStore();
    if (asked) asked.outage ??= outage;
  }
}

/** Notes that what was asked cannot be understood, or kept: it is answered 400. */
export const noteUnreadable = (): void => {
  const asked = notebook.getStore();
  if (asked) asked.outage ??= "unreadable";
};

/** What was sent is nothing that a page of ours sends: asked again, it is refused again. */
export class Unreadable extends Error {
  override name = "Unreadable";

  constructor() {
    super("What was sent cannot be read");
    noteUnreadable();
  }
}

/** What was away once in a request is not waited for a second time: its answer would come too late. */
export const refuseWhenAway = (outage: Outage): void => {
  if (notebook.getStore()?.outage === outage) throw new Unavailable(outage, `Still away: ${outage}`);
};

/** By its mark: the class itself may have been loaded twice. */
export const isOutage = (fault: unknown): boolean =>
  fault instanceof Error && "digest" in fault && fault.digest === outageDigest;

const moment = 1_000;
const moments = 30;

/**
 * For who works without anybody waiting: what is away for a moment comes back, and the same act is tried again.
 * @throws what it met, after half a minute
 */
export const patiently = async <Result>(act: () => Promise<Result>): Promise<Result> => {
  for (let left = moments; ; left--) {
    try {
      return await act();
    } catch (fault) {
      if (!isOutage(fault) || left === 0) throw fault;
    }
    await pause(moment);
  }
};
