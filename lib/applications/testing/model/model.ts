import type { Status } from "#lib/engine/states.ts";

/**
 * What must be true of one application, told independently of the workflow: after the states and the passages of the domain
 * (déposée, en instruction, complément demandé, validée, en production, expédiée, en acheminement, distribuée, retour…).
 */
export type Agent = "karim" | "sofia" | "helene" | "thomas" | "leila";
export type Attempt = {
  operation: string;
  begun: number;
  state: "pending" | "paid" | "refused" | "abandoned" | "mismatch";
};
export type Letter = {
  kind: "title" | "resend";
  state: "printing" | "produced" | "spoiled" | "posted";
  number: string | undefined;
  hasFormula: boolean;
  told: string[];
};
/** What the provider would say of an operation; of one not here, that nobody has ended it. */
export type Verdict = "paid" | "refused" | "abandoned" | "wrong";

export type Model = {
  now: number;
  status: Status | "erased";
  isPaid: boolean;
  version: number;
  assignee: Agent | undefined;
  isFiled: boolean;
  key: string | undefined;
  hasRequest: boolean;
  movedAt: number;
  draftUntil: number;
  history: string[];
  mails: string[];
  jobs: string[];
  attempts: Attempt[];
  letters: Letter[];
  words: { who: string; body: string; at: number }[];
  provider: { isDown: boolean; verdicts: Record<string, Verdict> };
};

export const minute = 60_000;
export const day = 24 * 60 * minute;
const draftLife = 30 * day;
const pageLife = 15 * minute;

export const beginning = (now: number): Model => ({
  now,
  status: "draft",
  isPaid: false,
  version: 0,
  assignee: undefined,
  isFiled: false,
  key: undefined,
  hasRequest: false,
  movedAt: now,
  draftUntil: now + draftLife,
  history: [],
  mails: [],
  jobs: [],
  attempts: [],
  letters: [],
  words: [],
  provider: { isDown: false, verdicts: {} },
});

/** What happened is written once; the version tells each move from the one before. */
export const move = (model: Model, event: string, to: Status, mail?: string): "done" => {
  model.status = to;
  model.version += 1;
  model.movedAt = model.now;
  tell(model, event, mail);
  return "done";
};

export const tell = (model: Model, event: string, mail?: string): void => {
  model.history.push(event);
  if (mail) model.mails.push(mail);
};

/** A job asked for again waits as one. */
export const ask = (model: Model, job: string): void => {
  if (!model.jobs.includes(job)) model.jobs.push(job);
};

export const keepDraft = (model: Model): void => {
  model.draftUntil = model.now + draftLife;
};

export const pendingAttempts = (model: Model): Attempt[] =>
  model.attempts.filter(({ state }) => state === "pending").toReversed();

export const isOpen = (model: Model, { begun }: Attempt): boolean => model.now - begun < pageLife;

/** Money taken, or that may be: a person must look before anything ends. */
export const mayHavePaid = (model: Model): boolean =>
  model.attempts.some(({ state }) => state === "pending" || state === "paid" || state === "mismatch");

/** The provider is believed when it answers: once, for the right amount, whatever else happened meanwhile. */
export const settle = (model: Model, attempt: Attempt): Attempt["state"] | "not_yet" | "unavailable" => {
  if (attempt.state !== "pending") return attempt.state;
  if (model.provider.isDown) return "unavailable";
  const verdict = model.provider.verdicts[attempt.operation];
  if (verdict === undefined) return "not_yet";
  attempt.state = verdict === "wrong" ? "mismatch" : verdict;
  if (attempt.state === "paid" && model.status === "awaiting_payment") file(model);
  else tell(model, `payment_${attempt.state}`);
  return attempt.state;
};

const file = (model: Model): void => {
  move(model, "confirm_payment", "submitted", "received");
  model.isPaid = true;
  model.isFiled = true;
  for (const kind of ["acknowledgement", "provisional", "receipt"]) ask(model, `issue ${kind}`);
};

/** Letters that the printer has in hand. */
export const isInHand = ({ state }: Letter): boolean => state === "printing" || state === "produced";

export const inService = (agent: Agent): boolean => agent !== "thomas";
/** A service sees what was filed with it, drafts and unpaid ones never. */
export const isSeenBy = (model: Model, agent: Agent): boolean =>
  inService(agent) && model.isFiled && model.status !== "erased";
