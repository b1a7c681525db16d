import { readiness } from "#db/readiness.ts";
import { scannerState } from "#lib/documents/scan/scanner.ts";
import { documentStore } from "#lib/documents/store.ts";

const patience = 2_000;

/**
 * What a load balancer asks: 200 when people can be served, 503 with when to ask again when not.
 * Without its documents or its scanner most of the portal still serves: that is said, and nobody is sent away.
 */
export const healthAnswer = async (): Promise<Response> => {
  const [found, documents, scanner] = await Promise.all([readiness(patience), hasDocuments(), scannerState()]);
  const ready = found.database && found.migrations;
  const fit = documents ? "ready" : "degraded";
  return Response.json(
    { status: ready ? fit : "unavailable", ...found, documents, scanner },
    {
      status: ready ? 200 : 503,
      headers: { "Cache-Control": "no-store", ...(ready ? {} : { "Retry-After": "5" }) },
    },
  );
};

/** Whether what keeps the documents answers in time. */
const hasDocuments = async (): Promise<boolean> => {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), patience);
  const answers = Promise.resolve()
    .then(() => documentStore().free())
    .then(
      () => true,
      () => false,
    );
  return Promise.race([answers, late]).finally(() => clearTimeout(timer));
};
