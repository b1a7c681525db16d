import { once } from "node:events";
import { createServer, type Server } from "node:http";
import next from "next";
import { environment } from "#lib/environment.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import { absencePage } from "./absence-page.ts";
import { drawAgain } from "./draw-again.ts";
import { giveNonce } from "./give-nonce.ts";
import { keepPages } from "./keep-pages.ts";
import { madeInAdvance } from "./made-in-advance.ts";
import { pageWithFigures } from "./pages-with-figures.ts";
import { refuseCleanly } from "./refuse-cleanly.ts";
import { refuseForeign } from "./refuse-foreign.ts";
import { showAbsence } from "./show-absence.ts";
import { withStandardHeaders } from "./standard-headers.ts";

/** What is under way when it is told to stop is finished; a stream that never ends is not waited for. */
const patience = 2_000;

/** Longer than balancers and clients keep a connection that rests (a minute): they end it, and never ask on one that we just ended. */
const resting = 75_000;

/** Serves what was built, until it is told to stop. */
const servePortal = async (port: number, hostname: string): Promise<void> => {
  const portal = next({ dev: false, port, hostname });
  const server = createServer({ keepAliveTimeout: resting });
  await portal.prepare();
  const pages = showAbsence(giveNonce(portal.getRequestHandler()), absencePage);
  const answer = keepPages(refuseForeign(refuseCleanly(pages), environment().PORTAL_URL), await madeInAdvance(".next"));
  const withFigures = drawAgain(answer, pageWithFigures);
  server.on("request", withStandardHeaders(withFigures, environment().PORTAL_URL));
  await warmUp(server);
  server.listen(port, hostname);
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), patience).unref();
  };
  process.once("SIGTERM", stop).once("SIGINT", stop);
};

const slowest = 3_000;

/** A process that takes requests answers them at once: what most pages need is loaded before the first comes. */
const warmUp = async (server: Server): Promise<void> => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const ask = (method: "GET" | "POST") => (path: string) =>
    fetch(origin + path, {
      method,
      headers: { Origin: new URL(environment().PORTAL_URL).origin },
      redirect: "manual",
      signal: AbortSignal.timeout(slowest),
    });
  const [first] = catalogue.map(({ slug }) => slug);
  const read = ["/", "/api/health", "/mes-demarches", `/demarches/${first}/demande/recapitulatif`];
  const written = ["/api/paiement", `/api/demarches/${first}/brouillon`, `/api/demarches/${first}/documents`];
  await Promise.allSettled([...read.map(ask("GET")), ...written.map(ask("POST"))]);
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
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
