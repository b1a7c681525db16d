import { answerSituation, begin, filingAddress, procedureTitle } from "./support/filing.ts";
import { holdScripts } from "./support/hold-scripts.ts";
import { goOn, isAt, pick } from "./support/questions.ts";
import { openAs, signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { vehicles } from "./support/vehicles.ts";

const car = vehicles.yaris;

test("a draft saves itself, and is resumed in another browser", async ({ newBrowser, citizen }) => {
  const first = await newBrowser();
  await openAs(first, citizen, filingAddress);
  await begin(first);
  await answerSituation(first);
  await goOn(first);
  await isAt(first, "Le véhicule");
  await first.getByLabel("Kilométrage au compteur").fill("41 870");
  await pick(first, "Avez-vous un code de cession", "Oui");
  await first.getByRole("textbox", { name: "Code de cession" }).fill(car.code);
  await first.getByLabel("Numéro d’immatriculation").fill(car.plate);
  await expect(first.getByRole("region", { name: "Trouvé au registre" })).toContainText(car.make);
  await expect(first.getByText(/^Brouillon enregistré à \d{1,2}\sh\s\d{2}$/)).toBeVisible();
  await first.context().close();

  const second = await newBrowser();
  await second.goto("/mes-demarches");
  await signIn(second, citizen);
  const drafts = second.getByRole("region", { name: "Brouillons" });
  await drafts.getByRole("link", { name: `Reprendre : ${procedureTitle}` }).click();
  await isAt(second, "Le véhicule");
  await expect(second.getByLabel("Numéro d’immatriculation")).toHaveValue(car.plate);
  await expect(second.getByRole("textbox", { name: "Code de cession" })).toHaveValue(car.code);
  await expect(second.getByLabel("Kilométrage au compteur")).toHaveValue(/^41\s?870$/);
});

test("what is typed is kept when one leaves in the middle of a step", async ({ page, another }) => {
  await openAs(page, another, filingAddress);
  await begin(page);
  await pick(page, "Le véhicule est-il déjà immatriculé en France", "Oui");
  await page.getByRole("button", { name: "Enregistrer et quitter" }).click();
  await expect(page).toHaveURL("/mes-demarches");
  await page.getByRole("link", { name: `Reprendre : ${procedureTitle}` }).click();
  const question = page.getByRole("group", { name: "Le véhicule est-il déjà immatriculé en France" });
  await expect(question.getByRole("radio", { name: "Oui" })).toBeChecked();
});

test("what is answered before the scripts come is shown, saved and kept", async ({ page, citizen }) => {
  const [mileage, plate] = [page.getByLabel("Kilométrage au compteur"), page.getByLabel("Numéro d’immatriculation")];
  const question = "Avez-vous un code de cession";
  const isSaved = () => page.waitForResponse(/\/brouillon$/);
  await openAs(page, citizen, filingAddress);
  await begin(page);
  await answerSituation(page);
  await goOn(page);
  await isAt(page, "Le véhicule");
  const before = isSaved();
  await mileage.fill("12");
  await plate.fill(vehicles.peugeot.plate);
  await pick(page, question, "Non");
  await before;

  const release = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await mileage.fill("41870");
  await plate.fill(car.plate);
  await pick(page, question, "Oui");
  const after = isSaved();
  release();
  await after;
  const isShown = async () => {
    await expect(mileage).toHaveValue(/^41\s?870$/);
    await expect(plate).toHaveValue(car.plate);
    await expect(page.getByRole("group", { name: question }).getByRole("radio", { name: "Oui" })).toBeChecked();
    await expect(page.getByRole("textbox", { name: "Code de cession" })).toBeVisible();
  };
  await isShown();
  await page.reload();
  await isShown();
});

test("whoever reads or types before the scripts come is not taken to what was refused earlier", async ({
  page,
  citizen,
}) => {
  const mileage = page.getByLabel("Kilométrage au compteur");
  const isSaved = () => page.waitForResponse(/\/brouillon$/);
  const comeBack = async () => {
    const release = await holdScripts(page);
    await page.goto(page.url(), { waitUntil: "commit", referer: page.url() });
    await expect(page.locator("#erreurs")).toBeVisible();
    return release;
  };
  await openAs(page, citizen, filingAddress);
  await begin(page);
  await answerSituation(page);
  await goOn(page);
  await isAt(page, "Le véhicule");
  const saved = isSaved();
  await mileage.fill("beaucoup");
  await saved;

  const beforeReading = await comeBack();
  await page.evaluate(() => scrollTo(0, 300));
  // Saved once the scripts have come, which nobody looked at.
  await mileage.evaluate((box: HTMLInputElement) => {
    box.value = "trop";
  });
  const afterReading = isSaved();
  beforeReading();
  await afterReading;
  expect(await page.evaluate(() => scrollY)).toBe(300);

  const beforeTyping = await comeBack();
  await mileage.fill("41");
  const afterTyping = isSaved();
  beforeTyping();
  await afterTyping;
  await page.keyboard.type("870");
  await expect(mileage).toBeFocused();
  await expect(mileage).toHaveValue("41870");
});

test("a place begun before the scripts come is suggested when they do", async ({ page, another }) => {
  const from = "/demarches/tranquillite-vacances/demande/logement";
  await openAs(page, another, from);
  await isAt(page, "Le logement");
  const release = await holdScripts(page);
  await page.goto(from, { waitUntil: "commit" });
  await page.getByRole("combobox", { name: "Numéro et nom de la voie" }).pressSequentially("7 rue des til");
  release();
  await expect(page.locator('datalist option[value="7 Rue des Tilleuls 75012 Paris"]')).toBeAttached();
});
