import type { Page } from "@playwright/test";
import type { Answer } from "./support/answers.ts";
import { approve, arrangeVisit, caseAddress, claim, findAllInOrder } from "./support/caseworker.ts";
import { pay, readReference } from "./support/filing.ts";
import { fileAll } from "./support/filings/file-all.ts";
import { ofOtherServices } from "./support/filings/of-other-services.ts";
import { ofVehicles } from "./support/filings/of-vehicles.ts";
import { openAs, openAsAgent } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { fileAddress } from "./support/tracker.ts";

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
      if (filing.spared) await expect(spared(agent)).toContainText(filing.spared);
      if (filing.visit) {
        await arrangeVisit(agent, filing.visit);
        await mailbox.receives(/Un agent vient voir les lieux/);
        await page.goto(fileAddress(reference));
        await expect(page.getByText("Visite des lieux convenue")).toBeVisible();
      }
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

const spared = (page: Page) => page.getByRole("region", { name: "Pièces non demandées" });
