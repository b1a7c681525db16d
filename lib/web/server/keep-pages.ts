import type { IncomingMessage, ServerResponse } from "node:http";
import type { Language } from "#lib/engine/text.ts";
import { kept, type Page, send } from "./kept-page.ts";
import { isPlainlyAsked, languageIn } from "./plainly-asked.ts";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Answers again, byte for byte, what the framework answered for a page it made in advance: from memory, packed once, in a tenth of
 * the work. What is asked in any other way than a browser opens a page is left to the framework.
 * @param isMadeInAdvance whether the page at this path still is the one of the build: asked each time
 */
export const keepPages = (handle: Handle, isMadeInAdvance: (path: string) => boolean): Handle => {
  const pages = new Map<string, Page>();
  return async (request, response) => {
    const language = languageIn(request.headers.cookie ?? "");
    const path = request.url ?? "";
    if (language === undefined || !isPlainlyAsked(request) || !isMadeInAdvance(path)) return handle(request, response);
    const name = `${language} ${path}`;
    const page = pages.get(name);
    if (page) return send(request, response, page);
    request.headers["accept-encoding"] = "identity";
    listen(response, (plain) => {
      if (isWorthKeeping(response, plain, language))
        void kept(response.getHeaders(), plain).then((page) => pages.set(name, page));
    });
    return handle(request, response);
  };
};

/** All that is answered, once it is. */
const listen = (response: ServerResponse, hear: (content: Buffer) => void): void => {
  const { write, end } = response;
  const parts: Buffer[] = [];
  const note = ([part, encoding]: unknown[]) => {
    if (typeof part === "string") parts.push(Buffer.from(part, encoding === "latin1" ? encoding : "utf8"));
    else if (part instanceof Uint8Array) parts.push(Buffer.from(part));
  };
  Object.assign(response, {
    write: (...given: unknown[]) => {
      note(given);
      return Reflect.apply(write, response, given);
    },
    end: (...given: unknown[]) => {
      note(given);
      hear(Buffer.concat(parts));
      return Reflect.apply(end, response, given);
    },
  });
};

const isWorthKeeping = (response: ServerResponse, content: Buffer, language: Language): boolean =>
  response.statusCode === 200 &&
  response.hasHeader("x-nextjs-prerender") &&
  response.hasHeader("etag") &&
  !response.hasHeader("set-cookie") &&
  !response.hasHeader("content-encoding") &&
  content.includes(`<html lang="${language}"`);
