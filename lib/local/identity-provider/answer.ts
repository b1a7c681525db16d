import type { IncomingMessage, ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import { sendAsset } from "./assets.ts";
import { errorPage, TECHNICAL_FAULT } from "./error-page.ts";
import { readForm } from "./form.ts";
import { isLoopbackHeader } from "./loopback.ts";
import type { Page, Platform } from "./page.ts";
import type { Settings } from "./settings.ts";
import type { Site } from "./site.ts";

export const answer = async (
  site: Site,
  settings: Settings,
  issuer: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (!settings.anywhere && !isLoopbackHeader(request.headers.host)) {
    response.writeHead(403, { "content-type": "text/plain; charset=utf-8" });
    response.end("Ce simulateur ne répond qu’à cette machine. / This simulator only answers this machine.\n");
    return;
  }
  secure(response, settings.portalUrl);
  const url = new URL(request.url ?? "/", issuer);
  if (await sendAsset(url.pathname, response)) return;
  if (url.pathname === "/") return send(response, site.welcome());
  // Who may be impersonated is told to this machine alone, wherever else the simulator answers.
  if (url.pathname === "/demo/people" && isLoopbackHeader(request.headers.host)) return sendPeople(site, response);
  const mount = new URL(issuer).pathname.replace(/\/$/, "");
  if (!url.pathname.startsWith(`${mount}/`)) return send(response, notFound(site.platform));
  await within(site, mount, url, request, response);
};

/** What answers under the issuer: a door before the two pages a browser opens, our own pages, and the provider for the rest. */
const within = async (
  site: Site,
  mount: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const path = url.pathname.slice(mount.length);
  const door = site.doors[path];
  if (door) {
    const passage = door(request.method === "POST" ? await readForm(request) : url.searchParams);
    if (passage.kind === "refused") return send(response, doorRefusal(site.platform, passage));
    return hand(site.provider, mount, `${path}?${passage.params}`, Object.assign(request, { method: "GET" }), response);
  }
  const [, uid, rest] = /^\/interaction\/([\w-]+)\/?(.*)$/.exec(path) ?? [];
  if (uid === undefined) return hand(site.provider, mount, path + url.search, request, response);
  const form = request.method === "POST" ? await readForm(request) : new URLSearchParams();
  const exchange = {
    request,
    response,
    step: `${request.method} ${rest}`.trim(),
    base: `${mount}/interaction/${uid}`,
    form,
  };
  const page = await site.interact(exchange);
  if (page) send(response, page);
};

const hand = async (
  provider: Provider,
  mount: string,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  await provider.callback()(Object.assign(request, { originalUrl: mount + address, url: address }), response);
};

const secure = (response: ServerResponse, portalUrl: string): void => {
  response.setHeader("cache-control", "no-store");
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader(
    "content-security-policy",
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; " +
      `frame-ancestors 'none'; form-action 'self' ${new URL(portalUrl).origin}`,
  );
};

const sendPeople = ({ people }: Site, response: ServerResponse): void => {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(people));
};

const send = (response: ServerResponse, { status, body }: Page): void => {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
  response.end(body);
};

const doorRefusal = (platform: Platform, { code, detail }: { code: string; detail: string }): Page =>
  errorPage(platform, { status: 400, code, message: TECHNICAL_FAULT, detail });

const notFound = (platform: Platform): Page =>
  errorPage(platform, { status: 404, code: "404", message: "Cette page n’existe pas." });

export const fail = (platform: Platform, response: ServerResponse, error: unknown): void => {
  const lost = error instanceof Error && error.name === "SessionNotFound";
  if (!lost) console.error(error);
  if (response.headersSent) return void response.end();
  const message = lost ? "Votre session a expiré. Reprenez la connexion depuis Parvis." : TECHNICAL_FAULT;
  send(response, errorPage(platform, { status: lost ? 400 : 500, code: lost ? "Y190001" : "Y000000", message }));
};
