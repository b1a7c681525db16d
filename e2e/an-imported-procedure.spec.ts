import type { Page } from "@playwright/test";
import { answer } from "./support/answers.ts";
import { isAccessible } from "./support/axe.ts";
import { carry } from "./support/carrier.ts";
import { approve, caseAddress, claim, prepareDispatch } from "./support/caseworker.ts";
import { readReference } from "./support/filing.ts";
import { conditionAnswers, shownQuestions, simpleAnswers, tellPeople } from "./support/filings/of-every-question.ts";
import { importProcedure, writeDefinition } from "./support/import-procedure.ts";
import { agents } from "./support/people.ts";
import { goOn, isAt, pick } from "./support/questions.ts";
import { openAs, openAsAgent } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { fileAddress, shipmentNumber } from "./support/tracker.ts";

const address = "/demarches/toutes-les-questions";

test("a procedure imported while the portal runs is filed, decided and delivered", async ({
  page,
  citizen,
  mailbox,
  newBrowser,
  request,
}, testInfo) => {
  test.setTimeout(300_000);
  await importIt(page, testInfo.outputPath("procedure.json"));
  await openAs(page, citizen, `${address}/demande`);
  await answerSimpleQuestions(page);
  await meetGates(page);

  const reference = await test.step("people and companies are told, and it is sent", async () => {
    await tellPeople(page, mailbox.address);
    await isAccessible(page);
    await goOn(page);
    await isAt(page, "Récapitulatif");
    for (const said of ["1 234,56 €", "62,5 m²", "mars 1998", "Belgique", "Sous le pot", "Terrasses du Midi"])
      await expect(page.getByText(said.replaceAll(" ", "\u00a0")).or(page.getByText(said)).first()).toBeVisible();
    await isAccessible(page);
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "Envoyer ma demande" }).click();
    return readReference(page);
  });
  await mailbox.receives(/est enregistrée/);

  await test.step("a civil servant of its service accepts it, and has it made", async () => {
    const agent = await newBrowser();
    await openAsAgent(agent, agents.yanis, caseAddress(reference));
    await expect(agent.getByText("Terrasses du Midi")).toBeVisible();
    await claim(agent);
    await approve(agent);
    await prepareDispatch(agent, reference);
  });

  await test.step("the carrier brings it home", async () => {
    await page.goto(fileAddress(reference));
    await expect(page.getByText(/^Courrier suivi/)).toBeVisible({ timeout: 60_000 });
    const number = await shipmentNumber(page);
    for (const event of ["accepted", "outForDelivery", "delivered"] as const) await carry(request, number, event);
    await expect(page.getByText("Remise à domicile").first()).toBeVisible({ timeout: 60_000 });
    await mailbox.receives(/est chez vous/);
  });
});

const importIt = (page: Page, file: string): Promise<void> =>
  test.step("an operator imports it", async () => {
    await writeDefinition(file);
    expect(await importProcedure(file)).toContain("toutes-les-questions, version 1");
    await expect.poll(async () => (await page.request.get(address)).status()).toBe(200);
    await page.goto(address);
    await isAt(page, "Toutes les questions");
  });

/** Whatever draft an earlier story has left. */
const answerSimpleQuestions = (page: Page): Promise<void> =>
  test.step("each kind of question is asked, and each answer taken", async () => {
    await page.goto(`${address}/demande/reponses`);
    await isAt(page, "Vos réponses");
    await isAccessible(page);
    await answer(page, simpleAnswers);
    await expect(page.getByLabel("Nom de l’entreprise")).toHaveValue("Café des Tilleuls");
    await goOn(page);
    await isAt(page, "Selon vos réponses");
  });

const meetGates = (page: Page): Promise<void> =>
  test.step("a gate stops, another sends elsewhere, a rule warns; each condition shows its question", async () => {
    await answer(page, conditionAnswers);
    for (const question of shownQuestions) await expect(page.getByLabel(question, { exact: true })).toBeVisible();
    await pick(page, "Est-ce ouvert", "Non");
    await expect(page.getByLabel("Question whenEquals", { exact: true })).toHaveCount(0);
    await goOn(page);
    await expect(page.getByText("C’est fermé.")).toBeVisible();
    await isAccessible(page);
    await answer(page, [
      { ask: "Est-ce ouvert", pick: "Oui" },
      { ask: "Sorte", pick: "big" },
      { ask: "light", tick: true },
    ]);
    await goOn(page);
    await expect(page.getByRole("link", { name: "Changer le titulaire" })).toBeVisible();
    await pick(page, "Sorte", "small");
    await goOn(page);
    await isAt(page, "Les personnes");
  });
