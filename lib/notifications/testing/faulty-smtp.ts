import { createServer, type Server, type Socket } from "node:net";

/**
 * down: nobody listens · silent: never says a word · dripping: a letter at a time, never a whole line · busy: 421 at once ·
 * later: 451 about the recipient · never: 550 about the recipient · sender: 550 about us · torn: hangs up in the middle ·
 * swallowing: takes the message, then hangs up before saying so
 */
export const illnesses = ["silent", "dripping", "busy", "later", "never", "sender", "torn", "swallowing"] as const;
export type Illness = (typeof illnesses)[number] | "down" | "well";
export type Kept = { messageId: string; text: string };

export type FaultySmtp = {
  port: number;
  is: (illness: Illness) => Promise<void>;
  kept: Kept[];
  close: () => Promise<void>;
};

/** A mail server as ill as one asks, speaking RFC 5321 by hand so that it can stop at any word. */
export const startFaultySmtp = async (): Promise<FaultySmtp> => {
  let illness: Illness = "well";
  const kept: Kept[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).once("close", () => sockets.delete(socket));
    converse(socket, illness, kept);
  });
  const port = await listen(server, 0);
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      hangUp();
    });
  return {
    port,
    kept,
    is: async (next) => {
      if (next === "down" && illness !== "down") await stop();
      if (next !== "down" && illness === "down") await listen(server, port);
      illness = next;
    },
    close: () => (illness === "down" ? Promise.resolve() : stop()),
  };
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });

const converse = (socket: Socket, illness: Illness, kept: Kept[]): void => {
  if (illness === "silent") return;
  if (illness === "dripping") return void socket.write("220-");
  if (illness === "busy") return void socket.end("421 too busy\r\n");
  let said = "";
  let isMessage = false;
  socket.write("220 test\r\n");
  const hear = (words: string): void => {
    if (!isMessage) {
      isMessage = answer(socket, words, illness);
      return;
    }
    isMessage = false;
    kept.push({ messageId: /^Message-ID: (.+)$/im.exec(words)?.[1] ?? "", text: words });
    if (illness === "swallowing") socket.destroy();
    else socket.write("250 kept\r\n");
  };
  socket.on("data", (chunk) => {
    said += chunk.toString("utf8");
    for (let [words, rest] = firstOf(said, isMessage); words !== undefined; [words, rest] = firstOf(said, isMessage)) {
      said = rest;
      hear(words);
    }
  });
};

/** The first line of what was said, or the message up to its lonely dot; nothing while it is not whole. */
const firstOf = (said: string, isMessage: boolean): [string | undefined, string] => {
  const end = isMessage ? "\r\n.\r\n" : "\r\n";
  const at = said.indexOf(end);
  return at < 0 ? [undefined, said] : [said.slice(0, at), said.slice(at + end.length)];
};

/** @returns whether the message follows */
const answer = (socket: Socket, words: string, illness: Illness): boolean => {
  const [verb = ""] = words.toUpperCase().split(/[ :]/);
  const replies: Record<string, string> = { EHLO: "250 test", DATA: "354 go on", QUIT: "221 bye" };
  if (verb === "MAIL" && illness === "sender") replies.MAIL = "550 5.7.15 not you";
  if (verb === "RCPT" && illness === "later") replies.RCPT = "451 4.3.0 later";
  if (verb === "RCPT" && illness === "never") replies.RCPT = "550 5.1.1 no such mailbox";
  if (verb === "DATA" && illness === "torn") {
    socket.destroy();
    return false;
  }
  socket.write(`${replies[verb] ?? "250 ok"}\r\n`);
  return verb === "DATA";
};
