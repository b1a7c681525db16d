import type { IncomingMessage, ServerResponse } from "node:http";
import { inertPolicy } from "../policy/content-policy.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const year = 365 * 24 * 60 * 60;

const always = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Permissions-Policy": "camera=(self), geolocation=(), microphone=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  // A page says what it needs; what is not a page needs nothing.
  "Content-Security-Policy": inertPolicy,
} as const;

/** RFC 6797: a browser that came once over TLS comes by no other way. Over plain http it must not be said. */
const overTls = { "Strict-Transport-Security": `max-age=${year}; includeSubDomains` } as const;

/** Every answer has these headers, a file, a redirect and an error too, unless it says otherwise itself. */
export const withStandardHeaders = (handle: Handle, portalUrl: string): Handle => {
  const standard = Object.entries({ ...always, ...(portalUrl.startsWith("https:") ? overTls : {}) });
  return (request, response) => {
    const { writeHead } = response;
    Object.assign(response, {
      writeHead: (...given: unknown[]) => {
        for (const [name, value] of standard) if (!response.hasHeader(name)) response.setHeader(name, value);
        return Reflect.apply(writeHead, response, given);
      },
    });
    return handle(request, response);
  };
};
