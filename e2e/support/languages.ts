import { expect, type Page } from "@playwright/test";
import { foreignIn, type Language, type Said } from "./foreign-words.ts";

/** What a page says to anyone, seen or read aloud, in its own language: what it marks as another language is left out. */
const saidOn = async (page: Page): Promise<Said[]> => [
  { where: "title", words: await page.title() },
  ...(await page.evaluate(textsOf)),
  ...(await page.evaluate(attributesOf)),
];

const textsOf = (): Said[] => {
  const said: Said[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode;
    const language = parentElement?.closest("[lang]")?.getAttribute("lang");
    if (language !== document.documentElement.lang || parentElement?.closest("script, style, noscript")) continue;
    if (textContent?.trim()) said.push({ where: parentElement?.className || "text", words: textContent });
  }
  return said;
};

const attributesOf = (): Said[] =>
  ["alt", "aria-label", "aria-description", "title", "placeholder", "content"].flatMap((name) =>
    [...document.querySelectorAll(`body [${name}], meta[name="description"][${name}]`)]
      .filter((element) => element.closest("[lang]")?.getAttribute("lang") === document.documentElement.lang)
      .map((element) => ({ where: `${element.tagName} ${name}`, words: element.getAttribute(name) ?? "" })),
  );

export const speaksOnly = async (page: Page, language: Language): Promise<void> => {
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  expect.soft(foreignIn(await saidOn(page), language), new URL(page.url()).pathname).toEqual([]);
};
