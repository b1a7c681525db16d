import { answer } from "./support/answers.ts";
import { isAccessible } from "./support/axe.ts";
import { expect, test } from "./support/story.ts";

const label = "Rechercher une démarche";
const lost = "Refaire une carte grise perdue, volée ou abîmée";

test("somebody who lost their papers finds what to do while they type, by keyboard", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox", { name: label }).fill("j’ai perdu mes papiers de voiture");
  const found = page.getByRole("search").getByRole("link", { name: lost });
  await expect(found).toBeVisible();
  await expect(page.getByRole("search").getByRole("status")).toHaveText(/trouvée/);
  await isAccessible(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(found).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: lost })).toBeVisible();
});

for (const width of [390, 1280])
  test(`what is found while one types is one below another, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/");
    await page.getByRole("searchbox", { name: label }).fill("voiture");
    const found = page.getByRole("search").getByRole("listitem");
    await expect(found.nth(2)).toBeVisible();
    const [field, ...boxes] = await Promise.all(
      [page.getByRole("searchbox", { name: label }), ...(await found.all())].map((each) => each.boundingBox()),
    );
    for (const [index, box] of boxes.entries()) {
      expect(box?.x).toBe(boxes[0]?.x);
      expect(box?.width).toBeGreaterThanOrEqual(field?.width ?? Number.POSITIVE_INFINITY);
      expect(box?.y).toBeGreaterThan(boxes[index - 1]?.y ?? field?.y ?? Number.POSITIVE_INFINITY);
    }
  });

test("what this portal does not do finds nothing, and says so", async ({ page }) => {
  await page.goto("/demarches");
  await page.getByRole("searchbox", { name: label }).fill("passeport");
  await expect(page.getByRole("search").getByRole("status")).toHaveText(/^0/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Aucune démarche ne correspond" })).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the form finds, the questions lead, and the cost is computed", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("searchbox", { name: label }).fill("papiers du camion");
    await page.getByRole("button", { name: "Rechercher" }).click();
    await expect(page.getByRole("heading", { level: 3 }).first()).toHaveText("Changer le titulaire d’une carte grise");

    await page.goto("/quelle-demarche");
    for (const answer of ["J’ai perdu mes papiers, on me les a volés", "Oui", "Non", "Je l’ai perdue"]) {
      await page.getByRole("radio", { name: answer, exact: true }).check();
      await page.getByRole("button", { name: "Continuer" }).click();
    }
    await expect(page.getByRole("heading", { name: "C’est la bonne démarche" })).toBeVisible();
    const shared = page.url();
    await page.goto("/");
    await page.goto(shared);
    await page.getByRole("link", { name: lost }).click();

    await page.goto("/demarches/changement-de-titulaire");
    await page.getByLabel("Votre région").selectOption({ label: "Île-de-France" });
    await page.getByLabel("Genre du véhicule").selectOption("M1");
    await page.getByLabel("Énergie").selectOption("ES");
    await page.getByLabel("Puissance fiscale").fill("5");
    await answer(page, [{ ask: "Première immatriculation", day: "2020-03-01" }]);
    await page.getByRole("button", { name: "Calculer" }).click();
    await expect(page.getByRole("region", { name: "Vous paierez" })).toContainText("358,76");
  });
});
