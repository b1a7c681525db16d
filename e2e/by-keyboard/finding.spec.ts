import { takeKeyboard } from "../support/keyboard.ts";
import { expect, test } from "../support/story.ts";

const lost = "Refaire une carte grise perdue, volée ou abîmée";
/** A page that asks one question names no other group. */
const onlyOne = "";

test("what one needs is searched, asked for and computed by the keyboard alone", async ({ page }) => {
  const keys = takeKeyboard(page);
  await test.step("by typing what happened", async () => {
    await page.goto("/");
    await keys.write(page.getByRole("searchbox", { name: "Rechercher une démarche" }), "j’ai perdu ma carte grise");
    await keys.use(page.getByRole("search").getByRole("link", { name: lost }));
    await expect(page.getByRole("heading", { level: 1, name: lost })).toBeVisible();
  });
  await test.step("by answering a few questions", async () => {
    await page.goto("/quelle-demarche");
    for (const answer of ["J’ai perdu mes papiers, on me les a volés", "Oui", "Non", "Je l’ai perdue"]) {
      const asked = page.url();
      await keys.pick(onlyOne, answer);
      await keys.use(page.getByRole("button", { name: "Continuer" }));
      await expect(page).not.toHaveURL(asked);
    }
    await expect(page.getByRole("heading", { name: "C’est la bonne démarche" })).toBeVisible();
  });
  await test.step("the cost, and what happens in words", async () => {
    await page.goto("/demarches/changement-de-titulaire");
    await keys.to(page.getByLabel("Votre région"));
    await page.keyboard.type("Bret");
    await keys.to(page.getByLabel("Genre du véhicule"));
    await page.keyboard.type("Voiture");
    await keys.to(page.getByLabel("Énergie"));
    await page.keyboard.type("Essence");
    await keys.write(page.getByLabel("Puissance fiscale"), "5");
    for (const [part, value] of Object.entries({ Jour: "1", Mois: "3", Année: "2020" }))
      await keys.write(page.getByRole("group", { name: "Première immatriculation" }).getByLabel(part), value);
    await keys.use(page.getByRole("button", { name: "Calculer" }));
    await expect(page.getByRole("region", { name: "Vous paierez" })).toContainText("€");
    await page.goBack();
    await keys.use(page.getByText("Lire le schéma en texte"));
    await expect(page.getByRole("listitem").filter({ hasText: "remplir la demande" })).toBeVisible();
  });
});
