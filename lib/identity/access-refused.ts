import { currentLanguage } from "#lib/web/language.ts";
import { ownOrigin } from "#lib/web/own-origin.ts";
import { ways } from "./kind.ts";

export const accessRefusedAddress = "/api/connexion/proconnect/refus";

const kept = ["content-type", "content-security-policy"];

/**
 * Our own page, as a 403. The framework gives a page no say in its status, and its own way, `forbidden()`, draws nothing for who has no
 * scripts: the prerendered page is asked of this very process.
 */
export const accessRefused = async (): Promise<Response> => {
  const page = await fetch(`${ownOrigin()}${ways.agent.page}/refus`, {
    headers: { cookie: `langue=${await currentLanguage()}` },
  });
  const headers = new Headers([...page.headers].filter(([name]) => kept.includes(name)));
  headers.set("Cache-Control", "no-store");
  return new Response(page.body, { status: 403, headers });
};
