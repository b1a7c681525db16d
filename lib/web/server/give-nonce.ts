import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { policyHeader } from "../policy/content-policy.ts";
import { pagePolicy } from "../policy/page-policy.ts";
import { isMadeForOneRequest } from "../policy/pages-of-one-request.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Gives each page made for one request its nonce: the framework finds it in the policy that the request names, and puts it on its
 * scripts. Nothing is allowed or refused here: that is for the pages, the actions and the handlers.
 */
export const giveNonce =
  (handle: Handle): Handle =>
  (request, response) => {
    const [path = ""] = (request.url ?? "").split("?");
    if (!isMadeForOneRequest(path)) return handle(request, response);
    const policy = pagePolicy(randomBytes(16).toString("base64"));
    request.headers["content-security-policy"] = policy;
    const { writeHead } = response;
    // Last, since the framework states the policy of every address before it draws the page; a page that an action leads to, which it
    // draws in the same answer, comes with its own.
    Object.assign(response, {
      writeHead: (...given: unknown[]) => {
        if (!String(response.getHeader(policyHeader)).includes("'nonce-")) response.setHeader(policyHeader, policy);
        return Reflect.apply(writeHead, response, given);
      },
    });
    return handle(request, response);
  };
