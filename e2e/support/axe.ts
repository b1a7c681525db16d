import { expect, type Page } from "@playwright/test";
import axe, { type RunOnly } from "axe-core";
import { holdsEnlarged, losesNothing } from "./enlarged.ts";
import { isCleanHtml } from "./html.ts";

declare global {
  interface Window {
    axe: Pick<typeof axe, "run">;
  }
}

const everyRule: RunOnly = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

/** Axe’s rules of those levels that read a colour; all the others see the same page whatever its colours are. */
const colourRules: RunOnly = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** By day; then by night, and with the few colours that somebody has chosen for everything. */
const day = { colorScheme: "light" } as const;
const otherLooks = [
  { colorScheme: "dark" },
  { colorScheme: "light", forcedColors: "active" },
] as const satisfies Parameters<Page["emulateMedia"]>[0][];

/** No fault of accessibility that a machine can find; the page says in which language it speaks, and fits however it is read. */
export const isAccessible = async (page: Page, language: "fr" | "en" = "fr"): Promise<void> => {
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  await losesNothing(page, "as it opens");
  const scrollHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  // All of it at once: what a bar that stays in view covers, scrolling uncovers.
  await page.setViewportSize({ ...screen, height: Math.max(screen.height, scrollHeight) });
  await page.evaluate(axe.source);
  await page.emulateMedia(day);
  await hasNoFault(page, everyRule, day);
  for (const look of otherLooks) {
    await page.emulateMedia(look);
    await hasNoFault(page, colourRules, look);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  await page.setViewportSize(screen);
  await reflows(page);
  await holdsEnlarged(page);
  await isCleanHtml(page);
};

const hasNoFault = async (page: Page, rules: RunOnly, look: object): Promise<void> => {
  const faults = await page.evaluate(findFaults, rules);
  expect(faults, `${pathOf(page)}, ${JSON.stringify(look)}`).toEqual([]);
};

/** Runs in the page, which has no frames. Of what holds, nothing is written down: that takes as long as looking. */
const findFaults = async (runOnly: RunOnly) => {
  const { violations } = await window.axe.run(document, { runOnly, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
  );
};

/** WCAG 2.2, 1.4.10: nothing is lost beyond an edge. */
const reflows = async (page: Page): Promise<void> => {
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  await page.setViewportSize({ ...screen, width: 320 });
  await losesNothing(page, "320 pixels wide");
  await page.setViewportSize(screen);
};

const pathOf = (page: Page): string => new URL(page.url()).pathname;
