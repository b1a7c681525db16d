import type { Page } from "@playwright/test";
import { isAccessible } from "./support/axe.ts";
import { caseAddress, claim } from "./support/caseworker.ts";
import { paper } from "./support/files.ts";
import { answerUpToDocuments, bare, begin, filingAddress, pay, readReference, send } from "./support/filing.ts";
import { agents } from "./support/people.ts";
import { openAs, openAsAgent } from "./support/sign-in.ts";
import { test } from "./support/story.ts";
import { add } from "./support/uploading.ts";
import { vehicles } from "./support/vehicles.ts";

test("each page of a file is accessible and quiet to an agent", async ({ page, citizen, mailbox, newBrowser }) => {
  test.setTimeout(180_000);
  await openAs(page, citizen, filingAddress);
  await begin(page);
  await answerUpToDocuments(page, vehicles.sandero, mailbox.address);
  for (const document of ["Carte grise barrée", "Certificat de cession", "Justificatif de domicile"])
    await add(page, document, await paper(`${document}.pdf`, document));
  await page.getByRole("link", { name: "Continuer" }).click();
  await send(page);
  await pay(page);
  const reference = await readReference(page);

  const agent = await newBrowser();
  const file = caseAddress(reference);
  await openAsAgent(agent, agents.helene, file);
  await isAccessible(agent);
  await claim(agent);
  await isAccessibleAt(agent, [
    file,
    `${file}?onglet=historique`,
    `${file}?onglet=messages`,
    `${file}?onglet=notes`,
    `${file}/complement`,
    `${file}/refus`,
    `${file}/classement`,
    `/agent/dossiers/groupe?geste=affecter&dossier=${bare(reference)}`,
  ]);
});

test("the day, the queue and the dispatches of an agent are accessible and quiet", async ({ page }) => {
  test.setTimeout(120_000);
  await openAsAgent(page, agents.karim);
  await isAccessibleAt(page, [
    "/agent",
    "/agent/dossiers",
    "/agent/dossiers?vue=tous",
    "/agent/circuits",
    "/agent/expeditions",
  ]);
});

const isAccessibleAt = async (page: Page, paths: readonly string[]): Promise<void> => {
  for (const path of paths)
    await test.step(path, async () => {
      await page.goto(path);
      await isAccessible(page);
    });
};
