import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** No fault of accessibility that a machine can find, by day and by night; the page says in which language it speaks. */
export const isAccessible = async (page: Page, language: "fr" | "en" = "fr"): Promise<void> => {
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  const { scrollWidth, scrollHeight } = await page.evaluate(sizeOfPage);
  expect(scrollWidth, "nothing to scroll sideways").toBeLessThanOrEqual(screen.width);
  // All of it at once: what a bar that stays in view covers, scrolling uncovers.
  await page.setViewportSize({ ...screen, height: Math.max(screen.height, scrollHeight) });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
    );
    expect(faults, `${new URL(page.url()).pathname}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(screen);
};

const sizeOfPage = () => {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return { scrollWidth, scrollHeight };
};
