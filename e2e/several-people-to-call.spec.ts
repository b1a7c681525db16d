import type { Page } from "@playwright/test";
import { storyDay } from "./support/days.ts";
import { fillDay, goOn, isAt, pick } from "./support/questions.ts";
import { openAs } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";

for (const javaScriptEnabled of [true, false]) {
  test(`people to call are added and taken away, ${javaScriptEnabled ? "with scripts" : "without"}`, async ({
    newBrowser,
    citizen,
  }) => {
    test.setTimeout(90_000);
    const page = await newBrowser({ javaScriptEnabled });
    await openAs(page, citizen, "/demarches/tranquillite-vacances/demande/logement");
    await describeAbsence(page);
    const contact = (rank: number) => page.getByRole("group", { name: `Contact ${rank}` });
    const takeAway = (rank: number) => page.getByRole("button", { name: `Retirer : contact ${rank}` });
    await leaveOne(page);
    await name(page, 1, "Jeanne Martin", "06 12 34 56 78", "Non");

    await page.getByRole("button", { name: "Ajouter : contact 2" }).click();
    await expect(contact(1).getByLabel("Nom et prénom")).toHaveValue("Jeanne Martin");
    if (javaScriptEnabled) await expect(contact(2).getByLabel("Nom et prénom")).toBeFocused();
    await name(page, 2, "Ali Petit", "+32 470 12 34 56", "Oui");

    await takeAway(1).click();
    await expect(contact(2)).toHaveCount(0);
    await expect(contact(1).getByLabel("Nom et prénom")).toHaveValue("Ali Petit");
    await expect(contact(1).getByRole("radio", { name: "Oui" })).toBeChecked();
    await expect(takeAway(1)).toHaveCount(0);

    await page.getByRole("button", { name: "Ajouter : contact 2" }).click();
    await expect(contact(2)).toBeVisible();
    await goOn(page);
    await page.getByRole("link", { name: "Cette réponse est nécessaire : contact 2 · Nom et prénom." }).click();
    await expect(contact(2).getByLabel("Nom et prénom")).toBeFocused();
    await takeAway(2).click();
    await expect(contact(2)).toHaveCount(0);
    await contact(1).getByLabel("Nom et prénom").press("Enter");
    await isAt(page, "Vous");
  });
}

const describeAbsence = async (page: Page): Promise<void> => {
  await isAt(page, "Le logement");
  await page.getByLabel("Numéro et nom de la voie").fill("18 rue des Lilas");
  await page.getByLabel("Code postal").fill("93100");
  await page.getByLabel("Ville").fill("Montreuil");
  await pick(page, "Type de logement", "Une maison");
  await pick(page, "Y a-t-il une alarme", "Non");
  await pick(page, "Des animaux restent-ils", "Non");
  await goOn(page);
  await isAt(page, "Votre absence");
  await fillDay(page, "Jour du départ", storyDay(10));
  await fillDay(page, "Jour du retour", storyDay(20));
  await goOn(page);
  await isAt(page, "Qui prévenir");
};

/** Whatever draft an earlier story has left. */
const leaveOne = async (page: Page): Promise<void> => {
  const rows = page.getByRole("group", { name: /^Contact \d$/ });
  for (let count = await rows.count(); count > 1; count -= 1) {
    await page.getByRole("button", { name: `Retirer : contact ${count}` }).click();
    await expect(rows).toHaveCount(count - 1);
  }
};

const name = async (page: Page, rank: number, called: string, phone: string, keys: "Oui" | "Non"): Promise<void> => {
  const contact = page.getByRole("group", { name: `Contact ${rank}` });
  await contact.getByLabel("Nom et prénom").fill(called);
  await contact.getByLabel("Téléphone").fill(phone);
  await contact.getByRole("radio", { name: keys }).check();
};
