import { expect, type Locator, type Page } from "@playwright/test";
import { answer } from "./answers.ts";
import { bare } from "./filing.ts";

export const caseAddress = (reference: string): string => `/agent/dossiers/${bare(reference)}`;

export const claim = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Prendre en charge" }).click();
  await expect(page.getByText("Ce dossier est à vous.")).toBeVisible();
};

/** Asks the person for one document, with the usual reason and delay. */
export const requestDocument = async (page: Page, document: string): Promise<void> => {
  await page.getByRole("link", { name: "Demander un complément" }).click();
  await page.getByRole("checkbox", { name: document }).check();
  await page.getByRole("button", { name: "Envoyer la demande de complément" }).click();
  await expect(page.getByText(/a jusqu’au .* pour répondre/)).toBeVisible();
};

/** Looks at the document on screen, and finds each point as it should be. */
export const findInOrder = async (page: Page, points: readonly string[]): Promise<void> => {
  for (const point of points) {
    const yes = page.getByRole("group", { name: point }).getByRole("button", { name: "Oui" });
    await yes.click();
    await expect(yes).toHaveAttribute("aria-pressed", "true");
  }
};

/** Each document in turn, every point of it as it should be. */
export const findAllInOrder = async (page: Page, documents: readonly string[]): Promise<void> => {
  for (const document of documents) {
    const shown = page.getByRole("link", { name: document });
    // A document alone needs no link to it.
    if (documents.length > 1) {
      await shown.click();
      await expect(shown).toHaveAttribute("aria-current", "page");
    }
    const points = page.getByRole("group").filter({ has: page.getByRole("button", { name: "Non", exact: true }) });
    await points.first().waitFor();
    for (let index = (await points.count()) - 1; index >= 0; index--) {
      const yes = points.nth(index).getByRole("button", { name: "Oui", exact: true });
      await yes.click();
      await expect(yes).toHaveAttribute("aria-pressed", "true");
    }
  }
};

/** At half past ten, after a first hour that nobody works at. */
export const arrangeVisit = async (page: Page, day: string): Promise<void> => {
  await page.getByRole("link", { name: "Convenir d’une visite" }).click();
  await answer(page, [
    { ask: "Jour", day },
    { ask: "Heure", write: "23:00" },
  ]);
  const tell = page.getByRole("button", { name: "Prévenir le demandeur" });
  await tell.click();
  await expect(page.getByRole("link", { name: /Donnez une heure entre 8 h et 18 h/ })).toBeVisible();
  await answer(page, [{ ask: "Heure", write: "10:30" }]);
  await tell.click();
  await expect(page.getByRole("heading", { name: "Visite des lieux" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Déplacer ou annuler la visite" })).toBeVisible();
};

export const approve = async (page: Page): Promise<void> => {
  await decisionBar(page).getByRole("button", { name: "Accepter" }).click();
  await expect(page.getByText("Dossier accepté.")).toBeVisible();
};

export const decisionBar = (page: Page): Locator => page.getByRole("region", { name: "Décision" });

/** Hands this one file to the printer, whatever else is waiting. */
export const prepareDispatch = async (
  page: Page,
  reference: string,
  button: RegExp = /^Préparer un envoi$/,
): Promise<void> => {
  await page.goto("/agent/expeditions");
  for (const box of await page.getByRole("checkbox", { name: /^Choisir/ }).all()) await box.uncheck();
  await page.getByRole("checkbox", { name: `Choisir ${reference}` }).check();
  await page.getByRole("button", { name: button }).click();
  await expect(page.getByText(/^Le lot .* est transmis à l’imprimerie\.$/)).toBeVisible();
};
