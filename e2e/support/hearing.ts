import type { Page } from "@playwright/test";

/** What a screen reader says by itself of a page that changes, in the order it says it. */
export type Hearing = { heard: () => Promise<string[]>; forget: () => Promise<void> };

/**
 * Listens from now on, on this page and on those it leads to. A region speaks when words come into it, if it stood there before:
 * one that comes with its words is not heard, and is noted as `(unheard)`, unless the focus goes into it at once and reads it.
 */
export const listenToPage = async (page: Page): Promise<Hearing> => {
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return {
    heard: () => page.evaluate(() => Reflect.get(globalThis, "heard")),
    forget: () => page.evaluate(() => void Reflect.set(globalThis, "heard", [])),
  };
};

/** Runs in the page. */
const listen = (): void => {
  if (Reflect.has(globalThis, "heard")) return;
  const live = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]";
  const heard: string[] = [];
  Reflect.set(globalThis, "heard", heard);
  const said = new WeakMap<Element, string>();
  const standing = new WeakSet<Element>();
  const wordsOf = (element: Element): string => element.textContent.replaceAll(/[\s\u00a0\u202f]+/g, " ").trim();
  const tell = (words: string) => {
    const list: unknown = Reflect.get(globalThis, "heard");
    if (Array.isArray(list)) list.push(words);
  };
  const note = (region: Element) => {
    standing.add(region);
    said.set(region, wordsOf(region));
  };
  const hear = (region: Element) => {
    const words = wordsOf(region);
    if (!standing.has(region)) {
      const isRead = region.contains(document.activeElement) && document.activeElement !== document.body;
      if (words !== "") tell(isRead ? `(read) ${words}` : `(unheard) ${words}`);
    } else if (words !== said.get(region) && words !== "") tell(words);
    note(region);
  };
  const start = () => {
    for (const region of document.querySelectorAll(live)) note(region);
    // The focus moves in an effect, right after the change: what it reads is known once that is over.
    new MutationObserver(() => setTimeout(() => document.querySelectorAll(live).forEach(hear))).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
};
