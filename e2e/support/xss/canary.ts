import { type BrowserContext, expect, type Page } from "@playwright/test";
import { seen } from "./payloads.ts";

export type Canary = { sings: () => unknown[] };

/** Hears every payload that runs, in whatever frame. */
export const keepCanary = async (context: BrowserContext): Promise<Canary> => {
  const heard: unknown[] = [];
  await context.exposeBinding("canary", (_, payload: unknown) => void heard.push(payload));
  return { sings: () => heard };
};

/** Letters that a strict question turns to capitals, and dashes it drops, are the same to this reader. */
const loosely = (text: string): string =>
  seen(text)
    .toUpperCase()
    .replace(/[\p{Pd}.()]/gu, "");

/** Everything that was typed is there to be read, and none of it has become a part of the page. */
export const isOnlyText = async (page: Page, typed: readonly string[], where = page.url()): Promise<void> => {
  const { words, intruders } = await page.evaluate(look);
  const shown = loosely(words);
  expect(
    typed.filter((each) => !shown.includes(loosely(each))),
    `${where} shows all that was typed`,
  ).toEqual([]);
  expect(intruders, where).toEqual([]);
};

const look = () => {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
  const typed = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
  // React itself writes in the address of a form that it handles what complains when it is sent otherwise.
  const never =
    "iframe, object, embed, base, math, marquee, video, audio, style, noscript, foreignObject, animate, set, xss, x, image, template[shadowrootmode], svg script, form[action^='javascript:' i]:not([action^='javascript:throw new Error(']), [formaction], [href^='javascript:' i], [href^='data:text' i], [src^='data:' i], meta[http-equiv=refresh i]";
  const intruders = [...document.body.querySelectorAll("*")].filter(
    (element) => element.matches(never) || element.getAttributeNames().some((name) => name.startsWith("on")),
  );
  const spoilt = ["polluted", "canaryClobbered"].filter((name) => name in Object.prototype);
  return {
    // biome-ignore lint/performance/useDomNodeTextContent: what a script of the page carries is not shown to anyone
    words: [document.body.innerText, ...typed.map(({ value }) => value)].join("\n"),
    intruders: [...intruders.map(({ outerHTML }) => outerHTML.slice(0, 200)), ...spoilt],
  };
};
