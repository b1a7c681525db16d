import { z } from "zod";
import { json, type Route, withJson } from "#lib/local/serve.ts";
import type { Parts } from "./service.ts";
import { settle } from "./settle.ts";

const decision = z.object({ resultrans: z.string().regex(/^[A-Z]$/) });

/** What tests and the demonstration may do without a browser: list the operations, give one any result. */
export const demonstrationRoutes = (parts: Parts): Route[] => [
  ["GET", "/demo/operations", () => json(200, parts.operations.values().toReversed())],
  [
    "POST",
    "/demo/operations/:idOp/settle",
    withJson(decision, async ({ resultrans }, asked) => {
      const settled = await settle(asked.param("idOp"), resultrans, parts);
      return settled ? json(200, settled) : json(404, { error: "unknown-operation" });
    }),
  ],
];
