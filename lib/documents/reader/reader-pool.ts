import { limits } from "./limits.ts";
import type { Job, Outcome, Question } from "./protocol.ts";
import { type ReaderChild, startReader } from "./reader-child.ts";

export type ReaderPool = {
  /** @param content fetched only when its turn comes, so that a crowd waiting holds no memory */
  ask(question: Question, content: () => Promise<Buffer>): Promise<Outcome>;
};

/** @property milliseconds that a document may take */
type PoolOptions = { size?: number; milliseconds?: number };

type Seat = { reader: ReaderChild | undefined; idle: NodeJS.Timeout | undefined };

/** A few processes that open documents, started when needed and ended when nobody asks for a while. */
export const readerPool = (entry: string, options: PoolOptions = {}): ReaderPool => {
  const { size = 2, milliseconds = limits.milliseconds } = options;
  const seats = turns(Array.from({ length: size }, (): Seat => ({ reader: undefined, idle: undefined })));
  return {
    ask: async (question, content) => {
      const seat = await seats.take();
      try {
        return await askAt(seat, entry, { question, content: await content() }, milliseconds);
      } finally {
        seats.giveBack(seat);
      }
    },
  };
};

const idleMilliseconds = 60_000;

const askAt = async (seat: Seat, entry: string, job: Job, milliseconds: number): Promise<Outcome> => {
  clearTimeout(seat.idle);
  if (seat.reader?.isGone()) dismiss(seat);
  seat.reader ??= await startReader(entry);
  const reply = await seat.reader.ask(job, milliseconds);
  if (reply === undefined || reply.tired) dismiss(seat);
  else seat.idle = setTimeout(dismiss, idleMilliseconds, seat).unref();
  return reply?.outcome ?? { kind: "refused", reason: "broken" };
};

const dismiss = (seat: Seat) => {
  seat.reader?.end();
  seat.reader = undefined;
};

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
