import { nothing, paper, photograph, renamed } from "./support/files.ts";
import { answerUpToDocuments, begin, filingAddress } from "./support/filing.ts";
import { isAt } from "./support/questions.ts";
import { openAs } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { add, cardOf, choose } from "./support/uploading.ts";
import { vehicles } from "./support/vehicles.ts";

const car = vehicles.sandero;

test("a wrong file gets a sentence and costs nothing already entered", async ({ page, citizen, mailbox, quiet }) => {
  test.setTimeout(120_000);
  quiet.except(/the server responded with a status of 4(15|22)/);
  await openAs(page, citizen, filingAddress);
  await begin(page);
  await answerUpToDocuments(page, car, mailbox.address);
  await add(page, "Carte grise barrée", await photograph("carte-grise.jpg"));

  const wrong = [
    { file: renamed("cession.pdf"), sentence: /^Ce type de fichier n’est pas accepté\./ },
    { file: nothing("vide.pdf"), sentence: /^Ce fichier est vide\./ },
    {
      file: await paper("secret.pdf", "Certificat de cession", "1234"),
      sentence: /^Ce PDF est protégé par un mot de passe\./,
    },
  ];
  for (const { file, sentence } of wrong)
    await test.step(file.name, async () => {
      await choose(page, "Certificat de cession", file);
      await expect(cardOf(page, "Certificat de cession").getByText(sentence)).toBeVisible();
      await expect(cardOf(page, "Carte grise barrée").getByText("carte-grise.jpg").first()).toBeVisible();
    });

  await add(page, "Certificat de cession", await paper("cession.pdf", "Certificat de cession"));
  await page.getByRole("button", { name: "Supprimer carte-grise.jpg" }).click();
  await expect(cardOf(page, "Carte grise barrée").getByText("À fournir")).toBeVisible();
  await expect(page.getByRole("button", { name: "Supprimer cession.pdf" })).toBeVisible();

  await page.goto(`${filingAddress}/vehicule`);
  await isAt(page, "Le véhicule");
  await expect(page.getByLabel("Numéro d’immatriculation")).toHaveValue(car.plate);
  await expect(page.getByLabel("Numéro de formule")).toHaveValue(car.formula);
});
