import { type Allowance, allowances } from "./limits.ts";
import type { Job, Outcome, Question } from "./protocol.ts";
import { type Answer, type Cost, type End, type ReaderChild, startReader } from "./reader-child.ts";

export type ReaderPool = {
  /** @param content fetched only when its turn comes, so that a crowd waiting holds no memory */
  ask(question: Question, content: () => Promise<Buffer>): Promise<Outcome>;
};

/**
 * @property allowance instead of the usual ones
 * @property startWorthMilliseconds how long somebody waits before one more is started for them
 * @property onCost told what each document cost
 */
type PoolOptions = {
  size?: number;
  allowance?: Allowance;
  startWorthMilliseconds?: number;
  onCost?: (cost: Cost) => void;
};

type Seat = { reader: ReaderChild | undefined; isFresh: boolean; idle: NodeJS.Timeout | undefined };

/** A process takes as long to be ready as a hundred documents: one that is there is rather waited for, and lives on between two people. */
const usualStartWorth = 300;
const idleMilliseconds = 10 * 60_000;

/** A few processes that open documents, started when needed and ended when nobody asks for a while. */
export const readerPool = (entry: string, options: PoolOptions = {}): ReaderPool => {
  const { size = 2, allowance, startWorthMilliseconds = usualStartWorth, onCost } = options;
  const seats = turns(
    Array.from({ length: size }, (): Seat => ({ reader: undefined, isFresh: true, idle: undefined })),
    startWorthMilliseconds,
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

/** First come, first served: at once by a process that runs or by the first to start, by one more only when they keep somebody waiting. */
const turns = (seats: Seat[], startWorthMilliseconds: number) => {
  const free = [...seats];
  const waiting: ((seat: Seat) => void)[] = [];
  const pick = (mayStart: boolean): Seat | undefined => {
    const at = free.findIndex(({ reader }) => reader !== undefined);
    return at >= 0 || mayStart ? free.splice(Math.max(at, 0), 1)[0] : undefined;
  };
  return {
    take: async (): Promise<Seat> => {
      const seat = pick(free.length === seats.length);
      if (seat) return seat;
      const { promise, resolve } = Promise.withResolvers<Seat>();
      waiting.push(resolve);
      const late = setTimeout(() => {
        const another = pick(true);
        if (another) waiting.splice(waiting.indexOf(resolve), 1)[0]?.(another);
      }, startWorthMilliseconds);
      return promise.finally(() => clearTimeout(late));
    },
    giveBack: (seat: Seat) => {
      const next = waiting.shift();
      if (next) next(seat);
      else free.push(seat);
    },
  };
};
