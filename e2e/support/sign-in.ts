import type { Page } from "@playwright/test";
import type { Person } from "./people.ts";

/** From the portal’s sign-in page, through the pages of FranceConnect, and back. */
export const signIn = async (page: Page, { username }: Person, account = "Compte Rivage"): Promise<void> => {
  await page.getByRole("button", { name: "S’identifier avec FranceConnect" }).click();
  await page.getByRole("button", { name: account }).click();
  await page.getByLabel("Identifiant").fill(username);
  await page.getByLabel("Mot de passe").fill("123");
  await page.getByRole("button", { name: "Se connecter", exact: true }).click();
  await page.getByRole("button", { name: "Continuer sur Parvis" }).click();
  await page.waitForURL((address) => address.hostname === "localhost");
};

/** Opens a citizen’s page, signing in on the way. */
export const openAs = async (page: Page, person: Person, path: string): Promise<void> => {
  await page.goto(`/connexion?retour=${encodeURIComponent(path)}`);
  await signIn(page, person);
};

/** Opens a page of the back-office, signing in on the way. */
export const openAsAgent = async (page: Page, name: string, path = "/agent"): Promise<void> => {
  await page.goto(`/connexion/agent?retour=${encodeURIComponent(path)}`);
  await page.getByRole("button", { name: "S’identifier avec ProConnect" }).click();
  await page.getByRole("button", { name: `Se connecter en tant que ${name}` }).click();
  await page.waitForURL((address) => address.hostname === "localhost");
};
