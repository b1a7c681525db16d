import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { asLanguage, type Language } from "#lib/engine/text.ts";
import { answering, type Outage } from "#lib/outage.ts";
import { ownPath } from "../own-path.ts";
import { addressOf } from "./address-of.ts";
import { outagePage, outagePolicy } from "./outage-page.ts";
import { outageWords } from "./outage-words.ts";
import { keepForm, type PostedForm } from "./posted-form.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** In seconds: the time a database takes to come back, or a window of counted tries to pass. */
const retryAfter = { database: 5, storage: 5, full: 5, hurried: 300 } as const satisfies Record<Outage, number>;

/**
 * Answers a request; if that fails because something was away, says so instead: what is away, what is kept, when to ask
 * again. The framework knows only 500 and a page that needs a script.
 */
export const refuseCleanly =
  (handle: Handle): Handle =>
  (request, response) => {
    const asked: { outage?: Outage; address: string } = { address: addressOf(request) };
    const kept = keepForm(request);
    replaceFailure(
      response,
      () => asked.outage,
      (outage, send) => kept().then((form) => send(refusalOf(request, outage, form))),
    );
    return answering(asked, () => handle(request, response));
  };

type Refusal = { status: number; headers: OutgoingHttpHeaders; body: string };
type Send = (refusal: Refusal) => void;

/** The head of an answer is where it is still time to say something else. */
const replaceFailure = (
  response: ServerResponse,
  outageMet: () => Outage | undefined,
  refuse: (outage: Outage, send: Send) => void,
): void => {
  const { writeHead, write, end } = response;
  let replaced = false;
  const send: Send = ({ status, headers, body }) => {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    writeHead.call(response, status, headers);
    end.call(response, body, "utf8");
  };
  const isReplaced = (status: number): boolean => {
    const outage = replaced || response.headersSent || status !== 500 ? undefined : outageMet();
    if (outage) {
      replaced = true;
      refuse(outage, send);
    }
    return replaced;
  };
  Object.assign(response, {
    writeHead: (status: number, ...rest: unknown[]) =>
      isReplaced(status) ? response : Reflect.apply(writeHead, response, [status, ...rest]),
    write: (...given: unknown[]) => isReplaced(response.statusCode) || Reflect.apply(write, response, given),
    end: (...given: unknown[]) => (isReplaced(response.statusCode) ? response : Reflect.apply(end, response, given)),
  });
};

const refusalOf = (request: IncomingMessage, outage: Outage, form: PostedForm | undefined): Refusal => {
  const { method = "GET", url = "/", headers } = request;
  const isRead = method === "GET" || method === "HEAD";
  const language = languageOf(headers.cookie ?? "");
  const status = statusOf(outage, isRead);
  const always = {
    "Retry-After": String(retryAfter[outage]),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  };
  if (!headers.accept?.includes("text/html")) {
    const { title, sentences } = outageWords(outage, language, isRead ? undefined : "lost");
    const problem = { type: "about:blank", title, status, detail: sentences.join(" ") };
    return {
      status,
      headers: { ...always, "Content-Type": "application/problem+json" },
      body: JSON.stringify(problem),
    };
  }
  const posted = isRead ? {} : { posted: form ?? ("lost" as const) };
  const page = outagePage({ outage, language, address: ownPath(url), ...posted });
  const html = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": outagePolicy };
  return { status, headers: { ...always, ...html, "Referrer-Policy": "same-origin" }, body: page };
};

/** RFC 6585 section 4, RFC 4918 section 11.5. */
const statusOf = (outage: Outage, isRead: boolean): number => {
  if (outage === "hurried") return 429;
  return outage === "full" && !isRead ? 507 : 503;
};

const languageOf = (cookies: string): Language => asLanguage(/(?:^|;\s*)(?:__Host-)?langue=([^;]*)/.exec(cookies)?.[1]);
