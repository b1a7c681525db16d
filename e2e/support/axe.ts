import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** How a page is looked at: by day, by night, and with the few colours that somebody has chosen for everything. */
const looks = [
  { colorScheme: "light" },
  { colorScheme: "dark" },
  { colorScheme: "light", forcedColors: "active" },
] as const satisfies Parameters<Page["emulateMedia"]>[0][];

/** No fault of accessibility that a machine can find; the page says in which language it speaks, and fits wherever it is read. */
export const isAccessible = async (page: Page, language: "fr" | "en" = "fr"): Promise<void> => {
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  const { scrollHeight } = await fits(page, "nothing to scroll sideways");
  // All of it at once: what a bar that stays in view covers, scrolling uncovers.
  await page.setViewportSize({ ...screen, height: Math.max(screen.height, scrollHeight) });
  for (const look of looks) {
    await page.emulateMedia(look);
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
    );
    expect(faults, `${new URL(page.url()).pathname}, ${JSON.stringify(look)}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  await reflows(page);
  await page.setViewportSize(screen);
};

/** WCAG 2.2, 1.4.10: nothing is lost beyond an edge. */
const reflows = async (page: Page): Promise<void> => {
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  await page.setViewportSize({ ...screen, width: 320 });
  await fits(page, "320 pixels wide");
};

const fits = async (page: Page, how: string) => {
  const size = await page.evaluate(sizeOfPage);
  expect(size.scrollWidth, `${new URL(page.url()).pathname}, ${how}`).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  );
  return size;
};

const sizeOfPage = () => {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return { scrollWidth, scrollHeight };
};
