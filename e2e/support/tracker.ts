import { expect, type Page } from "@playwright/test";
import { bare } from "./filing.ts";

export const fileAddress = (reference: string): string => `/mes-demarches/${bare(reference)}`;

/** Where the file is, said as the title of the page: it gets there by itself. */
export const isSaid = (page: Page, headline: string): Promise<void> =>
  expect(page.getByRole("heading", { level: 1, name: headline })).toBeVisible({ timeout: 60_000 });

export const headlines = {
  filed: "Votre demande est déposée",
  posted: "Votre carte grise est postée",
  home: "Votre carte grise est chez vous",
} as const;

/** The number the carrier knows the letter by. */
export const shipmentNumber = async (page: Page): Promise<string> => {
  const said = await page.getByText(/^Courrier suivi/).textContent();
  return said?.replace("Courrier suivi", "").trim() ?? "";
};
