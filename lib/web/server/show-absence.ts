import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Language } from "#lib/engine/text.ts";
import { replaceAnswer } from "./replace-answer.ts";
import { languageOf } from "./request-language.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export type AbsencePage = { body: string; headers: OutgoingHttpHeaders };

/**
 * Whoever reads a page and is told 404 reads why, with or without scripts: what the framework sends then is empty until its script
 * has drawn it. Its own script, which asks for less than a page, is left to it.
 */
export const showAbsence =
  (handle: Handle, pageIn: (language: Language) => Promise<AbsencePage>): Handle =>
  (request, response) => {
    if (isForReader(request))
      replaceAnswer(response, (status) => {
        if (status !== 404 || !isEmpty(response)) return undefined;
        // The address of a tracking link is told to nobody, wrong or not.
        const referrer = response.getHeader("Referrer-Policy");
        const more = referrer === undefined ? {} : { "Referrer-Policy": referrer };
        return (send) =>
          void pageIn(languageOf(request)).then(({ body, headers }) =>
            send({ status, body, headers: { ...headers, ...more } }),
          );
      });
    return handle(request, response);
  };

const isForReader = ({ headers }: IncomingMessage): boolean =>
  (headers.accept?.includes("text/html") ?? false) && headers.rsc === undefined && headers["next-action"] === undefined;

/** A handler that says no more than 404, or a page of the framework. */
const isEmpty = (response: ServerResponse): boolean => {
  const type = response.getHeader("Content-Type");
  return type === undefined || String(type).startsWith("text/html");
};
