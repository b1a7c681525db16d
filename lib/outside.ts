import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from "node:http";
import { Agent, request } from "node:https";

/** Another system was down, slow, said too much or sent us elsewhere. */
export class OutsideFailed extends Error {
  override name = "OutsideFailed";
}

/** A person waits three seconds at the most before being told; what we do around the question takes the rest. */
const personPatience = 2_000;

/** So long for everything that one gesture asks of a system. */
export const whileSomeoneWaits = (): AbortSignal => AbortSignal.timeout(personPatience);

type Question = {
  signal: AbortSignal;
  atMost: number;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
};

/** A connection that nobody uses is closed before the other side is likely to. */
const kept = { keepAlive: true, timeout: 4_000 };
const ways = {
  plain: { request: plainRequest, agent: new PlainAgent(kept) },
  sealed: { request, agent: new Agent(kept) },
};

/**
 * Asks another system, and reads no more of its answer than `atMost` bytes. It answers itself: a redirection is a failure, for
 * it could lead anywhere. Asked by the machine’s own client: `fetch` costs three times as much. @throws OutsideFailed
 */
export const askOutside = async (
  address: string | URL,
  { atMost, ...question }: Question,
): Promise<{ status: number; text: string }> => {
  try {
    const answer = await ask(new URL(address), question);
    const { statusCode: status = 0, headers } = answer;
    if (status >= 300 && status < 400 && headers.location) {
      answer.destroy();
      throw new OutsideFailed("It sends us elsewhere");
    }
    return { status, text: await readAtMost(answer, atMost) };
  } catch (fault) {
    throw new OutsideFailed("It did not answer as it should", { cause: fault });
  }
};

/** A kept connection may just have been closed by the other side: only a reading goes that way, and is asked again on another. */
const ask = (address: URL, question: Omit<Question, "atMost">, isFirst = true): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { request, agent } = ways[address.protocol === "https:" ? "sealed" : "plain"];
    const { body, ...sent } = question;
    const isKept = isFirst && body === undefined;
    const asked = request(address, { ...sent, agent: isKept && agent }, resolve);
    asked.on("error", (fault) => {
      if (isKept && asked.reusedSocket) resolve(ask(address, question, false));
      else reject(fault);
    });
    asked.end(body);
  });

/** @throws OutsideFailed when there is more */
export const readAtMost = async (answer: AsyncIterable<Uint8Array> | null, atMost: number): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer ?? []) {
    length += chunk.byteLength;
    if (length > atMost) throw new OutsideFailed("It says too much");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

/** What the text says in JSON; undefined when it is none. */
export const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
