import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe.ts";
import { carry } from "./support/carrier.ts";
import { approve, caseAddress, claim, findInOrder, prepareDispatch, requestDocument } from "./support/caseworker.ts";
import { paper } from "./support/files.ts";
import {
  answerSituation,
  begin,
  describeVehicle,
  giveHolder,
  home,
  pay,
  procedureTitle,
  readReference,
  send,
} from "./support/filing.ts";
import { linkTo } from "./support/mailbox.ts";
import { wordsOf } from "./support/pdf.ts";
import { agents, type Person } from "./support/people.ts";
import { goOn, isAt } from "./support/questions.ts";
import { openAsAgent, signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { fileAddress, headlines, isSaid, shipmentNumber } from "./support/tracker.ts";
import { add } from "./support/uploading.ts";
import { vehicles } from "./support/vehicles.ts";

const car = vehicles.clio;
const proof = "Justificatif de domicile de moins de 6 mois";
const points = ["Moins de 6 mois", "Au nom du titulaire", "Même adresse que déclarée"];

test("a change of holder goes from sign-in to the letterbox", async ({
  page,
  citizen,
  mailbox,
  newBrowser,
  request,
}) => {
  test.setTimeout(180_000);
  const reference = await test.step("the citizen files and pays", () => fileFromHome(page, citizen, mailbox.address));

  await test.step("the acknowledgement carries the reference", async () => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "Télécharger l’accusé d’enregistrement" }).click();
    expect(await wordsOf(await downloading)).toContain(reference);
  });

  await test.step("the link of the e-mail tells states and dates to anyone, and nobody’s name", async () => {
    const letter = await mailbox.receives(/est enregistrée/);
    const stranger = await newBrowser();
    await stranger.goto(linkTo(letter, "/suivi/"));
    await expect(stranger).toHaveURL("/suivi/dossier");
    await expect(stranger.getByText(reference)).toBeVisible();
    const told = (await stranger.content()).toUpperCase();
    for (const personal of [citizen.familyName, citizen.name.toUpperCase(), car.plate, home.street.toUpperCase()])
      expect(told).not.toContain(personal);
  });

  const agent = await newBrowser();
  await test.step("a civil servant takes it up and asks for a document", async () => {
    await openAsAgent(agent, agents.karim, caseAddress(reference));
    await claim(agent);
    await requestDocument(agent, proof);
    await mailbox.receives(/^Il nous manque un élément/);
  });

  await test.step("the citizen gives it, and the agent’s open page shows it by itself", async () => {
    await page.goto(fileAddress(reference));
    await page.getByRole("link", { name: "Répondre à la demande de complément" }).click();
    await page.getByRole("button", { name: "Envoyer ma réponse" }).waitFor();
    await isAccessible(page);
    await add(page, proof, await paper("facture.pdf", "Facture d’énergie, 7 rue des Tilleuls, 69003 Lyon"));
    await page.getByRole("button", { name: "Envoyer ma réponse" }).click();
    await expect(page.getByText("Votre réponse est envoyée")).toBeVisible();
    await expect(agent.getByText(/^Répondu/)).toBeVisible();
  });

  await test.step("the agent checks it and approves, the citizen’s open page says so", async () => {
    await findInOrder(agent, points);
    await approve(agent);
    await isSaid(page, "Votre demande est acceptée");
    await mailbox.receives(/est acceptée/);
  });

  await test.step("it is produced and posted, the citizen’s open page says so", async () => {
    await prepareDispatch(agent, reference);
    await isSaid(page, headlines.posted);
    await mailbox.receives(/est postée/);
  });

  await test.step("the carrier brings it home", async () => {
    const number = await shipmentNumber(page);
    for (const event of ["accepted", "outForDelivery", "delivered"] as const) await carry(request, number, event);
    await isSaid(page, headlines.home);
    await expect(page.getByText("Remise à domicile").first()).toBeVisible();
    await mailbox.receives(/est chez vous/);
  });
});

const fileFromHome = async (page: Page, citizen: Person, email: string): Promise<string> => {
  await page.goto("/");
  await page.getByRole("link", { name: procedureTitle }).click();
  await page.getByRole("link", { name: "Commencer la démarche" }).first().click();
  await signIn(page, citizen);
  await begin(page);
  await answerSituation(page);
  await goOn(page);
  await describeVehicle(page, car);
  await expect(page.getByRole("region", { name: "Trouvé au registre des immatriculations" })).toContainText(car.make);
  await goOn(page);
  await isAt(page, "Le titulaire");
  await expect(page.getByText(citizen.familyName, { exact: true })).toBeVisible();
  await giveHolder(page, email);
  await goOn(page);
  await isAt(page, "Vos documents");
  await page.getByRole("link", { name: "Continuer" }).click();
  await isAt(page, "Récapitulatif");
  await expect(page.getByText(home.street)).toBeVisible();
  await expect(page.getByRole("row", { name: /Y\.1/ })).toContainText(/5.CV × .*€.*articles L421-41/);
  await expect(page.getByRole("row", { name: /Total à payer/ })).toContainText("€");
  await send(page);
  await pay(page);
  return readReference(page);
};
