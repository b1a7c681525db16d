import { connect, type Socket } from "node:net";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Scanner, ScannerUnavailable, type Verdict } from "./verdict.ts";

/** @property silence without a byte either way @property whole from the connection to the verdict; both in milliseconds */
type Patience = { silence: number; whole: number };
const usual: Patience = { silence: 30_000, whole: 120_000 };
const brief: Patience = { silence: 1_000, whole: 1_000 };

/** ClamAV over TCP (clamd(8), INSTREAM): the content is streamed to it, nothing is written beside it. @param url `tcp://host:port` */
export const clamd = (url: string, patience = usual): Scanner => ({
  scan: async (content) => {
    const streamed = { isWhole: false };
    const reply = await converse(url, instream(content, streamed), patience).finally(() => content.destroy());
    if (!streamed.isWhole) throw new ScannerUnavailable("The scanner answered before it had read the content.");
    return verdictOf(reply);
  },
  isUp: async () => (await converse(url, ["zPING\0"], brief).catch(() => "")) === "PONG",
});

/** Anything but these two sentences is no verdict: an error, a limit exceeded, another program. */
const verdictOf = (reply: string): Verdict => {
  if (reply === "stream: OK") return { kind: "clean" };
  const signature = /^stream: ([^\0\n]+) FOUND$/.exec(reply)?.[1];
  if (signature === undefined) throw new ScannerUnavailable("The scanner gave no verdict.");
  return { kind: "infected", signature };
};

async function* instream(content: Readable, streamed: { isWhole: boolean }) {
  yield "zINSTREAM\0";
  for await (const chunk of content) yield* frame(Buffer.from(chunk));
  yield Buffer.alloc(4);
  streamed.isWhole = true;
}

/** A length of zero would end the stream. */
const frame = (chunk: Buffer): Buffer[] => {
  if (chunk.length === 0) return [];
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return [length, chunk];
};

type Frames = AsyncIterable<string | Buffer> | Iterable<string | Buffer>;

const converse = async (url: string, frames: Frames, { silence, whole }: Patience): Promise<string> => {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) });
  const giveUp = () => void socket.destroy(new ScannerUnavailable("The scanner took too long."));
  const late = setTimeout(giveUp, whole);
  socket.setTimeout(silence, giveUp);
  try {
    const sending = pipeline(frames, socket, { end: false });
    sending.catch((fault: Error) => void socket.destroy(fault));
    return await replyOf(socket);
  } finally {
    clearTimeout(late);
    socket.destroy();
  }
};

const longestReply = 4_096;

/** @returns what comes before the first NUL. */
const replyOf = async (socket: Socket): Promise<string> => {
  let reply = "";
  for await (const chunk of socket.setEncoding("utf8")) {
    reply += chunk;
    const end = reply.indexOf("\0");
    if (end >= 0) return reply.slice(0, end);
    if (reply.length > longestReply) break;
  }
  throw new ScannerUnavailable("The scanner gave no answer.");
};
