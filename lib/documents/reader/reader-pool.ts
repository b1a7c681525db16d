import { type Allowance, allowances } from "./limits.ts";
import type { Job, Outcome, Question } from "./protocol.ts";
import { type Answer, type Cost, type End, type ReaderChild, startReader } from "./reader-child.ts";

export type ReaderPool = {
  /** @param content fetched only when its turn comes, so that a crowd waiting holds no memory */
  ask(question: Question, content: () => Promise<Buffer>): Promise<Outcome>;
};

/** @property allowance instead of the usual ones @property onCost told what each document cost */
type PoolOptions = { size?: number; allowance?: Allowance; onCost?: (cost: Cost) => void };

type Seat = { reader: ReaderChild | undefined; isFresh: boolean; idle: NodeJS.Timeout | undefined };

/** A few processes that open documents, started when needed and ended when nobody asks for a while. */
export const readerPool = (entry: string, options: PoolOptions = {}): ReaderPool => {
  const { size = 2, allowance, onCost } = options;
  const seats = turns(
    Array.from({ length: size }, (): Seat => ({ reader: undefined, isFresh: true, idle: undefined })),
  );
  return {
    ask: async (question, content) => {
      const seat = await seats.take();
      try {
        const job = { question, content: await content() };
        const answer = await askAt(seat, entry, job, allowance ?? allowances[question.kind]);
        onCost?.(answer.cost);
        return outcomeOf(answer);
      } finally {
        seats.giveBack(seat);
      }
    },
  };
};

const idleMilliseconds = 60_000;

/** What earlier documents left in a process is not held against this one: it gets a fresh one before it is refused for its memory. */
const askAt = async (seat: Seat, entry: string, job: Job, allowance: Allowance): Promise<Answer> => {
  clearTimeout(seat.idle);
  if (seat.reader?.isGone()) dismiss(seat);
  const wasFresh = seat.isFresh;
  seat.reader ??= await startReader(entry);
  seat.isFresh = false;
  const answer = await seat.reader.ask(job, allowance);
  if (!answer.ok || answer.reply.tired) dismiss(seat);
  else seat.idle = setTimeout(dismiss, idleMilliseconds, seat).unref();
  return !answer.ok && answer.because === "memory" && !wasFresh ? askAt(seat, entry, job, allowance) : answer;
};

const dismiss = (seat: Seat) => {
  seat.reader?.end();
  seat.reader = undefined;
  seat.isFresh = true;
};

const outcomeOf = (answer: Answer): Outcome =>
  answer.ok ? answer.reply.outcome : { kind: "refused", reason: faultOf[answer.because] };

const faultOf = {
  crashed: "broken",
  processor: "too-demanding",
  memory: "too-demanding",
  time: "too-demanding",
} as const satisfies Record<End, string>;

/** First come, first served. */
const turns = <Place>(free: Place[]) => {
  const waiting: ((place: Place) => void)[] = [];
  return {
    take: async (): Promise<Place> => free.pop() ?? new Promise((resolve) => waiting.push(resolve)),
    giveBack: (place: Place) => {
      const next = waiting.shift();
      if (next) next(place);
      else free.push(place);
    },
  };
};
