import type { Page } from "@playwright/test";

/** The scripts of the next pages do not come, as on a slow network. @returns what lets them come, and all others after them */
export const holdScripts = async (page: Page): Promise<() => void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
};
