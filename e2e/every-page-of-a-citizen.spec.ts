import { isAccessible } from "./support/axe.ts";
import { paper } from "./support/files.ts";
import {
  answerSituation,
  begin,
  describeVehicle,
  filingAddress,
  giveHolder,
  pay,
  readReference,
  send,
} from "./support/filing.ts";
import { linkTo } from "./support/mailbox.ts";
import { goOn, isAt } from "./support/questions.ts";
import { openAs } from "./support/sign-in.ts";
import { test } from "./support/story.ts";
import { fileAddress, headlines, isSaid } from "./support/tracker.ts";
import { add, removeAll } from "./support/uploading.ts";
import { vehicles } from "./support/vehicles.ts";

test("each step of the filing is accessible and quiet, empty, refused and filled", async ({
  page,
  citizen,
  mailbox,
}) => {
  test.setTimeout(180_000);
  await openAs(page, citizen, filingAddress);
  await begin(page);
  await isAccessible(page);
  await answerSituation(page);
  await goOn(page);
  await isAt(page, "Le véhicule");
  await page.getByLabel("Numéro d’immatriculation").fill("AB");
  await goOn(page);
  await page.getByRole("alert").first().waitFor();
  await isAccessible(page);
  await describeVehicle(page, vehicles.sandero);
  await page.getByRole("region", { name: "Trouvé au registre" }).waitFor();
  await isAccessible(page);
  await goOn(page);
  await giveHolder(page, mailbox.address);
  await isAccessible(page);
  await goOn(page);
  await isAt(page, "Vos documents");
  await removeAll(page);
  await isAccessible(page);
  for (const document of ["Carte grise barrée", "Certificat de cession", "Justificatif de domicile"])
    await add(page, document, await paper(`${document}.pdf`, document));
  await isAccessible(page);
  await page.getByRole("link", { name: "Continuer" }).click();
  await isAt(page, "Récapitulatif");
  await isAccessible(page);
});

test("each page after the filing is accessible and quiet", async ({ page, another, mailbox, newBrowser }) => {
  test.setTimeout(180_000);
  await openAs(page, another, filingAddress);
  await begin(page);
  await answerSituation(page);
  await goOn(page);
  await describeVehicle(page, vehicles.kangoo);
  await goOn(page);
  await giveHolder(page, mailbox.address);
  await goOn(page);
  await isAt(page, "Vos documents");
  await isAccessible(page);
  await page.getByRole("link", { name: "Continuer" }).click();
  await send(page);
  await isAccessible(page);
  await pay(page);
  const reference = await readReference(page);
  await page.getByRole("link", { name: "Télécharger l’accusé d’enregistrement" }).waitFor();
  await isAccessible(page);
  const own = fileAddress(reference);
  for (const path of ["/mes-demarches", own, `${own}/schema`, `${own}/retrait`]) {
    await page.goto(path);
    await isAccessible(page);
  }
  const stranger = await newBrowser();
  await stranger.goto(linkTo(await mailbox.receives(/est enregistrée/), "/suivi/"));
  await isSaid(stranger, headlines.filed);
  await isAccessible(stranger);
});
