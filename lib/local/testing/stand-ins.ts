import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { startCarrier } from "../carrier/carrier.ts";
import { startMailbox } from "../mailbox/mailbox.ts";
import { startPayment } from "../payment/payment.ts";
import { startPrinter } from "../printer/printer.ts";
import type { Served } from "../serve.ts";
import { readPorts } from "../stack/ports.ts";
import { secretNames } from "../stack/secrets.ts";
import { localDefaults } from "../stack/settings.ts";

type Handler = (request: Request) => Promise<Response>;
export type StandIns = {
  mailbox: string;
  payment: string;
  carrier: string;
  printer: string;
  close: () => Promise<void>;
};

/** For database tests: every outside system in this process, on ports of its own, and an environment that points at them. */
export const startStandIns = async (portal: Record<string, Handler> = {}): Promise<StandIns> => {
  const folder = await mkdtemp(join(tmpdir(), "parvis-stand-ins-"));
  const defaults = localDefaults(readPorts({}));
  const secrets = Object.fromEntries(secretNames.map((name) => [name, randomBytes(32).toString("hex")]));
  const client = defaults.PAYMENT_CLIENT ?? "";
  const front = await servePortal(portal);
  const mailbox = await startMailbox({ smtpPort: 0, webPort: 0, folder });
  const payment = await startPayment({ port: 0, folder, client });
  const carrier = await startCarrier({ port: 0, folder, key: secrets.CARRIER_KEY ?? "" });
  const carrierUrl = `${carrier.url}/suivi/v2`;
  const secret = secrets.PRINTER_SECRET ?? "";
  const printer = await startPrinter({ port: 0, folder, secret, carrierUrl, waits: [20] });
  const environment = {
    ...defaults,
    ...secrets,
    PORTAL_URL: front.url,
    SMTP_URL: `smtp://127.0.0.1:${mailbox.smtpPort}`,
    PAYMENT_URL: payment.url,
    CARRIER_URL: carrierUrl,
    PRINTER_URL: printer.url,
    DATA_FOLDER: folder,
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const close = async () => {
    await Promise.all([front, mailbox, payment, carrier, printer].map((each) => each.close()));
    await rm(folder, { recursive: true, force: true });
  };
  return { mailbox: mailbox.url, payment: payment.url, carrier: carrier.url, printer: printer.url, close };
};

/** The addresses that outside systems call, answered by their own handlers. */
const servePortal = async (handlers: Record<string, Handler>): Promise<Served> => {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as [string, string]);
    const handle = handlers[incoming.url ?? ""] ?? (async () => new Response(null, { status: 404 }));
    const request = new Request(`http://localhost${incoming.url}`, {
      method: "POST",
      headers,
      body: Buffer.concat(chunks),
    });
    const { status } = await handle(request).catch(() => new Response(null, { status: 500 }));
    outgoing.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  return { url: `http://127.0.0.1:${port}`, port, close };
};

/** Tells a stand-in something, as the demonstration does. */
export const tell = async (address: string, body: unknown): Promise<void> => {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
};
