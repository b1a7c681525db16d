import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBrowser } from "#lib/local/testing/browser.ts";
import { written } from "../told.ts";
import type { World } from "../world.ts";

const failed = "La connexion n’a pas abouti";

/** What depends on how a real browser keeps and sends its cookies. */
export const inABrowser = (world: () => World): void => {
  describe("in a real browser", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ["--no-sandbox"] });
    });
    afterAll(() => browser.close());

    const newPage = async (): Promise<Page> => {
      const context = await browser.newContext({ baseURL: world().portalUrl, locale: "fr-FR" });
      return context.newPage();
    };

    it("an attacker’s way back signs nobody in as the attacker", async () => {
      const [attacker, victim] = [await newPage(), await newPage()];
      const back = await wayBack(attacker, world());
      const before = await written();
      await victim.goto("/connexion");
      await victim.evaluate((address) => window.location.assign(address), back);
      await victim.getByRole("heading", { name: failed }).waitFor();
      expect(await written()).toEqual(before);
      await victim.goto("/mes-demarches");
      expect(new URL(victim.url()).pathname).toBe("/connexion");
    });

    it("a way back opened in two tabs at once ends signed in or on a page to try again, with one session at most", async () => {
      const page = await newPage();
      const back = await wayBack(page, world());
      const other = await page.context().newPage();
      const before = (await written()).sessions ?? 0;
      await Promise.all([page.goto(back), other.goto(back)]);
      for (const tab of [page, other]) expect(["/mes-demarches", "/connexion"]).toContain(new URL(tab.url()).pathname);
      expect(((await written()).sessions ?? 0) - before).toBeLessThanOrEqual(1);
      await page.goto("/mes-demarches");
      if (new URL(page.url()).pathname === "/connexion") await prove(page);
      await page.waitForURL("**/mes-demarches");
    });
  });
};

const prove = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "S’identifier avec FranceConnect" }).click();
  const choice = page.getByRole("button", { name: "Compte Rivage" });
  const known = page.getByRole("button", { name: "Continuer sur Parvis" });
  await choice.or(known).waitFor();
  if (await choice.isVisible()) {
    await choice.click();
    await page.getByRole("button", { name: /Inès Carpentier/ }).click();
  }
  await known.click();
};

/** Goes through the provider and stops before the portal. */
const wayBack = async (page: Page, { portalUrl }: World): Promise<string> => {
  const callback = new RegExp(`^${portalUrl}/api/auth/callback/`);
  await page.route(callback, (route) => route.abort());
  await page.goto("/connexion");
  const asked = page.waitForRequest(callback);
  await prove(page);
  const address = (await asked).url();
  await page.unroute(callback);
  return address;
};
