import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import type { Language } from "#lib/engine/text.ts";
import { contentPolicy, policyHeader } from "../policy/content-policy.ts";
import { forbiddenInline, inlineScriptHashes } from "../policy/inline-scripts.ts";
import { kept, type Page, send } from "./kept-page.ts";
import { isPlainlyAsked, languageIn } from "./plainly-asked.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
/** `page`: none could ever be drawn. */
type Drawn = { page: Page | undefined; at: number };

const freshFor = 60_000;
/** When none could be drawn yet. */
const soon = 5_000;
/** A person waits no longer than that for figures; whoever comes next may have them. */
const patience = 1_500;
const longest = 10_000;
const most = 200;

/**
 * Pages with figures in them are drawn again every minute, for everyone at once, by the page made for one request that draws the same;
 * they are then kept under the hashes of their own scripts. While none could be drawn, the page is answered as it was without figures.
 * @param drawnAt where the page at this path is drawn, and under what name it is kept; undefined when it has no figures
 */
export const drawAgain = (
  handle: Handle,
  drawnAt: (path: string) => { path: string; name: string } | undefined,
  clock: () => number = () => performance.now(),
): Handle => {
  const latest = shelf(clock);
  return async (request, response) => {
    const language = languageIn(request.headers.cookie ?? "");
    const drawn = drawnAt(request.url ?? "");
    if (language === undefined || drawn === undefined || !isPlainlyAsked(request)) return handle(request, response);
    const address = originOf(request) + drawn.path;
    const page = await latest(`${language} ${drawn.name}`, () => draw(address, language));
    return page ? send(request, response, page) : handle(request, response);
  };
};

/** @returns what gives the page of that name as it was last drawn, and has it drawn again when it is old; only the first is waited for */
const shelf = (clock: () => number) => {
  const pages = new Map<string, Drawn>();
  const underWay = new Map<string, Promise<void>>();
  const put = (name: string, page: Page | undefined): void => {
    const [oldest] = pages.size >= most && !pages.has(name) ? pages.keys() : [];
    if (oldest !== undefined) pages.delete(oldest);
    pages.set(name, { page: page ?? pages.get(name)?.page, at: clock() });
    underWay.delete(name);
  };
  const isFresh = ({ page, at }: Drawn): boolean => clock() - at <= (page ? freshFor : soon);
  return async (name: string, draw: () => Promise<Page | undefined>): Promise<Page | undefined> => {
    const before = pages.get(name);
    if (before && isFresh(before)) return before.page;
    const drawing =
      underWay.get(name) ??
      draw()
        .catch(() => undefined)
        .then((page) => put(name, page));
    underWay.set(name, drawing);
    if (before === undefined) await Promise.race([drawing, setTimeout(patience)]);
    return pages.get(name)?.page;
  };
};

/** This very process. */
const originOf = ({ socket: { localAddress = "", localPort } }: IncomingMessage): string => {
  const address = localAddress.replace(/^::ffff:/, "");
  return `http://${address.includes(":") ? `[${address}]` : address}:${localPort}`;
};

const draw = async (address: string, language: Language): Promise<Page | undefined> => {
  const answer = await fetch(address, {
    headers: { cookie: `langue=${language}`, accept: "text/html" },
    redirect: "manual",
    signal: AbortSignal.timeout(longest),
  });
  const html = (await answer.text()).replaceAll(/ nonce="[^"]*"/g, "");
  if (answer.status !== 200 || !html.includes(`<html lang="${language}"`) || forbiddenInline(html).length > 0)
    return undefined;
  const told = ["content-type", "link", "vary"].flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const headers = {
    ...Object.fromEntries(told),
    "cache-control": "private, no-cache",
    etag: `"${createHash("sha256").update(html).digest("base64url")}"`,
    [policyHeader]: contentPolicy({ scripts: inlineScriptHashes(html) }),
  };
  return kept(headers, Buffer.from(html));
};
