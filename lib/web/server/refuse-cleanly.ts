import type { IncomingMessage, ServerResponse } from "node:http";
import { answering, type Outage } from "#lib/outage.ts";
import { ownPath } from "../own-path.ts";
import { addressOf } from "./address-of.ts";
import { outagePage, outagePolicy } from "./outage-page.ts";
import { isAway, outageWords, type Trouble } from "./outage-words.ts";
import { keepForm, type PostedForm } from "./posted-form.ts";
import { type Answer, replaceAnswer } from "./replace-answer.ts";
import { languageOf } from "./request-language.ts";

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
    const asked: { outage?: Outage | "unreadable"; address: string } = { address: addressOf(request) };
    const kept = keepForm(request);
    const troubleWith = async () => asked.outage ?? (await kept.wrong()) ?? "failed";
    replaceAnswer(response, (status) => {
      if (status !== 500 || !(asked.outage || isPosted(request))) return undefined;
      return (send) =>
        void Promise.all([troubleWith(), kept.typed()]).then(([trouble, form]) =>
          send(refusalOf(request, trouble, form)),
        );
    });
    return answering(asked, () => handle(request, response));
  };

/** Not by the framework’s own script, which draws what went wrong itself. */
const isPosted = ({ method, headers }: IncomingMessage): boolean =>
  method === "POST" && headers["next-action"] === undefined;

const refusalOf = (request: IncomingMessage, outage: Trouble, form: PostedForm | undefined): Answer => {
  const { method = "GET", url = "/", headers } = request;
  const isRead = method === "GET" || method === "HEAD";
  const language = languageOf(request);
  const status = statusOf(outage, isRead);
  const always = {
    ...(isAway(outage) ? { "Retry-After": String(retryAfter[outage]) } : {}),
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
  const typed = isAway(outage) ? form : undefined;
  const posted = isRead && isAway(outage) ? {} : { posted: typed ?? ("lost" as const) };
  const page = outagePage({ outage, language, address: ownPath(url), ...posted });
  const html = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": outagePolicy };
  return { status, headers: { ...always, ...html, "Referrer-Policy": "same-origin" }, body: page };
};

/** RFC 6585 section 4, RFC 4918 section 11.5, RFC 9110 sections 15.5.1 and 15.5.14. */
const statusOf = (outage: Trouble, isRead: boolean): number => {
  if (outage === "full" && isRead) return 503;
  return statuses[outage];
};

const statuses = {
  database: 503,
  storage: 503,
  full: 507,
  hurried: 429,
  unreadable: 400,
  endless: 413,
  failed: 500,
} as const satisfies Record<Trouble, number>;
