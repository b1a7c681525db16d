import { createServer } from "node:http";
import type { Served } from "#lib/local/serve.ts";
import { answer, fail } from "./answer.ts";
import type { Settings } from "./settings.ts";
import type { Site } from "./site.ts";

export type ServedIssuer = Served & { readonly issuer: string };

/** Listens first, so that a port chosen by the system can be part of the issuer. */
export const serve = async (settings: Settings, build: (issuer: string) => Site): Promise<ServedIssuer> => {
  const server = createServer();
  const port = await listening(server, settings);
  const issuer = settings.issuer ?? `http://127.0.0.1:${port}/api/v2`;
  const site = build(issuer);
  server.on("request", (request, response) => {
    answer(site, settings, issuer, request, response).catch((error: unknown) => {
      fail(site.platform, response, error);
    });
  });
  return {
    issuer,
    port,
    url: new URL(issuer).origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const listening = (server: ReturnType<typeof createServer>, { port, host }: Settings): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(address !== null && typeof address === "object" ? address.port : port);
    });
  });
