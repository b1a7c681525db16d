import { expect, type Locator, type Page } from "@playwright/test";
import type { ChosenFile } from "./files.ts";

/** The card of a document to provide. */
export const cardOf = (page: Page, document: string): Locator =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: document }) });

export const choose = (page: Page, document: string, file: ChosenFile): Promise<void> =>
  cardOf(page, document).getByLabel("Ajouter un fichier").setInputFiles(file);

export const add = async (page: Page, document: string, file: ChosenFile): Promise<void> => {
  await choose(page, document, file);
  await expect(cardOf(page, document).getByRole("button", { name: `Supprimer ${file.name}` })).toBeVisible({
    timeout: 30_000,
  });
};

/** Begins with nothing, whatever an earlier story has left in the draft. */
export const removeAll = async (page: Page): Promise<void> => {
  const buttons = page.getByRole("button", { name: /^Supprimer/ });
  for (let left = await buttons.count(); left > 0; left--) {
    await buttons.first().click();
    await expect(buttons).toHaveCount(left - 1);
  }
};
