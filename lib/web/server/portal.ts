import { createServer } from "node:http";
import next from "next";
import { environment } from "#lib/environment.ts";
import { refuseCleanly } from "./refuse-cleanly.ts";
import { refuseForeign } from "./refuse-foreign.ts";
import { withStandardHeaders } from "./standard-headers.ts";

/** What is under way when it is told to stop is finished; a stream that never ends is not waited for. */
const patience = 2_000;

/** Serves what was built, until it is told to stop. */
const servePortal = async (port: number, hostname: string): Promise<void> => {
  const portal = next({ dev: false, port, hostname });
  const server = createServer();
  await portal.prepare();
  const answer = refuseForeign(refuseCleanly(portal.getRequestHandler()), environment().PORTAL_URL);
  server.on("request", withStandardHeaders(answer, environment().PORTAL_URL));
  server.listen(port, hostname);
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), patience).unref();
  };
  process.once("SIGTERM", stop).once("SIGINT", stop);
};

/** A page that fails is that page’s affair; a full disk, which takes no more words, nobody’s. */
const goOn = (fault: unknown): void => {
  const error = fault instanceof Error ? fault.constructor.name : typeof fault;
  process.stderr.write(`${JSON.stringify({ level: "error", part: "web", error })}\n`);
};
process.on("uncaughtException", goOn).on("unhandledRejection", goOn);
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

const { PORT, HOST } = environment();
await servePortal(PORT, HOST);
