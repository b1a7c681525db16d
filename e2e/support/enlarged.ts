import { expect, type Page } from "@playwright/test";
import { findLost, readLines } from "./lines.ts";

/** WCAG 2.2, 1.4.4: at twice its size the text is all there, nothing covers it, and the page does not scroll sideways. */
export const holdsEnlarged = async (page: Page): Promise<void> => {
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  await page.evaluate(enlarge, "200%");
  await losesNothing(page, `text at 200 %, ${screen.width} pixels wide`);
  await page.evaluate(enlarge, "");
};

/** No text cut or covered, no scrolling sideways, in the page as it is now. */
export const losesNothing = async (page: Page, how: string): Promise<void> => {
  const { width } = page.viewportSize() ?? { width: 0 };
  const { pathname } = new URL(page.url());
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${pathname}, ${how}`).toBeLessThanOrEqual(
    width,
  );
  expect(findLost(await page.evaluate(readLines), width), `${pathname}, ${how}`).toEqual([]);
};

/** What somebody sets in a browser, or in a style of their own; the policy would refuse a stylesheet, not this. */
export const enlarge = (size: string): void => {
  document.documentElement.style.fontSize = size;
};
