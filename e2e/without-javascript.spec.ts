import type { Page } from "@playwright/test";
import { caseAddress, claim } from "./support/caseworker.ts";
import { type ChosenFile, paper, photograph } from "./support/files.ts";
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
import { agents } from "./support/people.ts";
import { goOn, isAt, pick } from "./support/questions.ts";
import { openAs, openAsAgent } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { cardOf, choose, removeAll } from "./support/uploading.ts";
import { vehicles } from "./support/vehicles.ts";

test("everything is filed, paid and taken in hand without a script", async ({ newBrowser, citizen, mailbox }) => {
  test.setTimeout(120_000);
  const page = await newBrowser({ javaScriptEnabled: false });
  await openAs(page, citizen, filingAddress);
  await begin(page);
  await answerSituation(page);
  await goOn(page);
  // Without a script, a question that depends on another comes once that one is answered.
  await isAt(page, "Le véhicule");
  await page.getByLabel("Numéro d’immatriculation").fill("");
  await pick(page, "Avez-vous un code de cession", "Non");
  await goOn(page);
  await describeVehicle(page, vehicles.sandero);
  await goOn(page);
  await giveHolder(page, mailbox.address);
  await goOn(page);
  await isAt(page, "Vos documents");
  await removeAll(page);
  await addOne(page, "Carte grise barrée", await photograph("carte-grise.jpg"));
  await addOne(page, "Certificat de cession", await paper("cession.pdf", "Certificat de cession"));
  await addOne(page, "Justificatif de domicile", await paper("facture.pdf", "Facture d’énergie"));
  await page.getByRole("link", { name: "Continuer" }).click();
  await send(page);
  await pay(page);
  await refreshUntilFiled(page);
  const reference = await readReference(page);
  const letter = await mailbox.receives(/est enregistrée/);
  expect(letter.subject).toContain(reference);

  const agent = await newBrowser({ javaScriptEnabled: false });
  await openAsAgent(agent, agents.karim, `${caseAddress(reference)}?onglet=historique`);
  await claim(agent);
  await agent.reload();
  await expect(agent.getByText("Ce dossier est à vous.")).toBeVisible();
  await expect(agent.getByRole("button", { name: "Prendre en charge" })).toHaveCount(0);
  await expect(agent.getByRole("link", { name: "Historique" })).toHaveAttribute("aria-current", "page");
});

/** Without a script the page does not renew itself: its link does. */
const refreshUntilFiled = async (page: Page): Promise<void> => {
  const refresh = page.getByRole("link", { name: "Actualiser" });
  const filed = page.getByRole("heading", { level: 1, name: "Votre demande est déposée" });
  await expect
    .poll(
      async () => {
        if (await refresh.isVisible()) await refresh.click();
        return filed.isVisible();
      },
      { timeout: 30_000 },
    )
    .toBe(true);
};

const addOne = async (page: Page, document: string, file: ChosenFile): Promise<void> => {
  await choose(page, document, file);
  await cardOf(page, document).getByRole("button", { name: "Envoyer le fichier" }).click();
  await expect(page.getByRole("button", { name: `Supprimer ${file.name}` })).toBeVisible();
};
