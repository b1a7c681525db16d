import type { IncomingMessage, ServerResponse } from "node:http";
import { isSameOrigin } from "../same-origin.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const reading = ["GET", "HEAD", "OPTIONS"];

/** Who is not a page of ours and may write all the same, and why nobody is harmed. */
const open: Readonly<Record<string, string>> = {
  "/api/paiement/notification": "the payment provider’s server: only makes us ask it what became of the payment",
  "/api/fabrication": "the printer’s server: signs what it sends",
  "/api/v1/fees/vehicle-registration": "anyone: computes, and keeps nothing",
};
/** Anyone: the answers sent there are checked, and not kept. */
const openToo = /^\/api\/v1\/procedures\/[^/]+\/validate$/;

/**
 * Every request that changes something comes from a page of ours, whatever it leads to: the framework itself lets an action through
 * when no origin is named, which a neighbouring site can bring about.
 */
export const refuseForeign =
  (handle: Handle, portalUrl: string): Handle =>
  async (request, response) => {
    if (isOpen(request) || isSameOrigin({ headers: headersOf(request) }, portalUrl)) return handle(request, response);
    request.resume();
    response.writeHead(403, { "Cache-Control": "no-store" }).end();
  };

const isOpen = ({ method = "", url = "" }: IncomingMessage): boolean => {
  const [path = ""] = url.split("?", 1);
  return reading.includes(method) || Object.hasOwn(open, path) || openToo.test(path);
};

const headersOf = ({ headers }: IncomingMessage): Headers =>
  new Headers(
    ["sec-fetch-site", "origin"].flatMap((name): [string, string][] => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
