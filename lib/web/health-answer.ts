import { readiness } from "#db/readiness.ts";
import { scannerState } from "#lib/documents/scan/scanner.ts";

const patience = 2_000;

/** What a load balancer asks: 200 when people can be served, 503 with when to ask again when not. Without its scanner the portal still takes documents. */
export const healthAnswer = async (): Promise<Response> => {
  const [found, scanner] = await Promise.all([readiness(patience), scannerState()]);
  const ready = found.database && found.migrations;
  return Response.json(
    { status: ready ? "ready" : "unavailable", ...found, scanner },
    {
      status: ready ? 200 : 503,
      headers: { "Cache-Control": "no-store", ...(ready ? {} : { "Retry-After": "5" }) },
    },
  );
};
