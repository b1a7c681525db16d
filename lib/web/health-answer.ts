import { readiness } from "#db/readiness.ts";

const patience = 2_000;

/** What a load balancer asks: 200 when people can be served, 503 with when to ask again when not. */
export const healthAnswer = async (): Promise<Response> => {
  const found = await readiness(patience);
  const ready = found.database && found.migrations;
  return Response.json(
    { status: ready ? "ready" : "unavailable", ...found },
    {
      status: ready ? 200 : 503,
      headers: { "Cache-Control": "no-store", ...(ready ? {} : { "Retry-After": "5" }) },
    },
  );
};
