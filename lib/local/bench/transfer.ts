import { type BrowserContext, chromium } from "playwright";
import { ensureBrowser } from "../testing/browser.ts";
import type { Visitor } from "./visitors.ts";

/** Kilobytes that a browser with an empty cache receives for one page, compressed. */
export type Transfer = {
  page: string;
  hasForm: boolean;
  script: number;
  style: number;
  font: number;
  document: number;
};
export type Visited = { page: string; hasForm: boolean; path: string; visitor: Visitor };

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What each page weighs in a real browser, until nothing more is asked for. */
export const weigh = async (origin: string, pages: readonly Visited[]): Promise<Transfer[]> => {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: flags });
  const weights: Transfer[] = [];
  try {
    for (const visited of pages) {
      const context = await browser.newContext();
      weights.push(await weighOne(context, origin, visited));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return weights;
};

const weighOne = async (
  context: BrowserContext,
  origin: string,
  { page: name, hasForm, path, visitor }: Visited,
): Promise<Transfer> => {
  const [cookie = "", ...value] = (visitor.cookie ?? "").split("=");
  if (cookie) await context.addCookies([{ name: cookie, value: value.join("="), url: origin }]);
  const page = await context.newPage();
  const sizes = new Map<string, number>();
  const pending: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    const add = async () => {
      const type = request.resourceType();
      const { responseBodySize } = await request.sizes();
      sizes.set(type, (sizes.get(type) ?? 0) + responseBodySize / 1000);
    };
    pending.push(add().catch(() => undefined));
  });
  const answer = await page.goto(`${origin}${path}`, { waitUntil: "load" });
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`);
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").every((entry) => !("responseEnd" in entry) || entry.responseEnd !== 0),
  );
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3_000 })));
  await Promise.all(pending);
  const of = (type: string) => sizes.get(type) ?? 0;
  return {
    page: name,
    hasForm,
    script: of("script"),
    style: of("stylesheet"),
    font: of("font"),
    document: of("document"),
  };
};
