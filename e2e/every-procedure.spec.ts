import type { Page } from "@playwright/test";
import { type Answer, answer } from "./support/answers.ts";
import { approve, caseAddress, claim, findAllInOrder } from "./support/caseworker.ts";
import { paper } from "./support/files.ts";
import { pay, readReference } from "./support/filing.ts";
import type { Filing } from "./support/filings/filing.ts";
import { ofOtherServices } from "./support/filings/of-other-services.ts";
import { ofVehicles } from "./support/filings/of-vehicles.ts";
import { goOn, isAt } from "./support/questions.ts";
import { openAs, openAsAgent } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { fileAddress } from "./support/tracker.ts";
import { add, removeAll } from "./support/uploading.ts";

const mailAt = (address: string): Answer => ({ ask: "Adresse e-mail", write: address });

for (const told of [...ofVehicles, ...ofOtherServices]) {
  const { slug } = told(mailAt(""));
  test(`${slug} is filed, decided and followed`, async ({ page, citizen, mailbox, newBrowser }) => {
    test.setTimeout(120_000);
    const filing = told(mailAt(mailbox.address));
    await openAs(page, citizen, `/demarches/${slug}/demande`);
    await page.waitForURL(`**/demarches/${slug}/demande/*`);
    await fileAll(page, filing);
    if (filing.pays === "before") await pay(page);
    const reference = await readReference(page);
    await mailbox.receives(/est enregistrée/);
    if (filing.agent) {
      const agent = await newBrowser();
      await openAsAgent(agent, filing.agent, caseAddress(reference));
      await claim(agent);
      await findAllInOrder(agent, filing.documents ?? []);
      await approve(agent);
    }
    await page.goto(fileAddress(reference));
    if (filing.pays === "after") {
      await page.getByRole("link", { name: "Payer" }).click();
      await pay(page);
      await readReference(page);
      await page.goto(fileAddress(reference));
    }
    await expect(page.getByRole("heading", { level: 1, name: new RegExp(filing.headline) })).toBeVisible();
  });
}

const fileAll = async (page: Page, { slug, from, steps, documents }: Filing): Promise<void> => {
  // Whatever draft an earlier story has left.
  await page.goto(`/demarches/${slug}/demande/${from}`);
  for (const { title, answers } of steps) {
    await isAt(page, title);
    await answer(page, answers);
    await goOn(page);
  }
  if (documents) {
    await isAt(page, "Vos documents");
    await removeAll(page);
    for (const document of documents) await add(page, document, await paper(`${document}.pdf`, document));
    await page.getByRole("link", { name: "Continuer" }).click();
  }
  await isAt(page, "Récapitulatif");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
};
