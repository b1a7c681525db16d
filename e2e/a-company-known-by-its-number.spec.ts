import { goOn, isAt } from "./support/questions.ts";
import { openAs } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";

const business = "/demarches/terrasse/demande/etablissement";

test("the register of companies gives the trade name while one types", async ({ page, citizen }) => {
  await openAs(page, citizen, business);
  await isAt(page, "L’établissement");
  await page.getByLabel("Enseigne").fill("");
  await page.getByLabel("Numéro Siret").fill("990 000 010 00019");
  await expect(page.getByLabel("Enseigne")).toHaveValue("Café des Tilleuls");
  await expect(page.getByText("Fourni par l’Insee")).toBeVisible();
  await page.getByLabel("Enseigne").fill("Chez Tilleul");
  await expect(page.getByText("Fourni par l’Insee")).toHaveCount(0);
});

test("the register of companies gives the trade name without a script, to be looked at", async ({
  newBrowser,
  citizen,
}) => {
  const page = await newBrowser({ javaScriptEnabled: false });
  await openAs(page, citizen, business);
  await isAt(page, "L’établissement");
  await page.getByLabel("Enseigne").fill("");
  await page.getByLabel("Numéro Siret").fill("990 000 028 00011");
  await goOn(page);
  await isAt(page, "L’établissement");
  await expect(page.getByText("Nous avons rempli des réponses pour vous")).toBeVisible();
  await expect(page.getByLabel("Enseigne")).toHaveValue("Restaurant La Belle Table");
  await expect(page.getByText("Fourni par l’Insee")).toBeVisible();
});
