import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { Faults } from "#lib/local/faults.ts";
import type { Letters } from "./letters.ts";
import { readMessage } from "./message.ts";

export type MailFault = "refuse" | "tempfail" | "drop" | "tarpit" | "hang-up";
type Parts = { letters: Letters; faults: Faults<MailFault>; now: () => Date };
type Smtp = { port: number; close: () => Promise<void> };

/** Receives every mail sent to this machine's loopback; none goes further. */
export const listenSmtp = async (port: number, parts: Parts): Promise<Smtp> => {
  const sockets = new Set<Socket>();
  const hangUp = (session: SMTPServerSession) => {
    for (const socket of sockets) if (socket.remotePort === session.remotePort) socket.destroy();
  };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: 25 * 1024 * 1024,
    onRcptTo: (_, __, callback) => callback(refusal(parts.faults.mode())),
    onData: (stream, session, callback) => {
      receive(stream, session, parts).then(
        (outcome) => (outcome === "hang-up" ? hangUp(session) : callback()),
        (fault: unknown) => callback(fault instanceof Error ? fault : new Error("unreadable")),
      );
    },
  });
  smtp.on("error", () => {});
  const server = smtp.listen(port, "127.0.0.1");
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => server.once("listening", resolve).once("error", reject));
  const address = server.address();
  const close = () =>
    new Promise<void>((resolve) => {
      smtp.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { port: typeof address === "object" && address ? address.port : port, close };
};

/** RFC 5321 §4.2: 5xx never try again, 4xx try again later. */
const refusal = (mode: MailFault | "none"): Error | null => {
  if (mode === "refuse") return Object.assign(new Error("5.1.1 Mailbox unavailable"), { responseCode: 550 });
  if (mode === "tempfail") return Object.assign(new Error("4.3.0 Try again later"), { responseCode: 451 });
  return null;
};

const receive = async (stream: SMTPServerDataStream, session: SMTPServerSession, { letters, faults, now }: Parts) => {
  const raw = await read(stream);
  const mode = faults.mode();
  if (mode === "tarpit") await faults.delay();
  if (mode === "drop" || mode === "hang-up") return mode;
  const { mailFrom, rcptTo } = session.envelope;
  const message = await readMessage(raw, {
    id: randomUUID(),
    from: mailFrom === false ? "" : mailFrom.address,
    to: rcptTo.map(({ address }) => address),
    receivedAt: now(),
  });
  letters.add(message, raw);
  return "kept";
};

const read = async (stream: SMTPServerDataStream): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};
