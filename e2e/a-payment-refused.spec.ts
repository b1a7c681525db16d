import type { Page } from "@playwright/test";
import {
  answerUpToDocuments,
  begin,
  filingAddress,
  pay,
  procedureTitle,
  readReference,
  send,
} from "./support/filing.ts";
import { isAt } from "./support/questions.ts";
import { openAs, signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { vehicles } from "./support/vehicles.ts";

test.describe("the payment", () => {
  test.beforeEach(async ({ page, citizen, mailbox }) => {
    test.setTimeout(120_000);
    await openAs(page, citizen, filingAddress);
    await begin(page);
    await answerUpToDocuments(page, vehicles.yaris, mailbox.address);
    await page.getByRole("link", { name: "Continuer" }).click();
  });

  test("refused, then given up, is tried again and files", async ({ page, mailbox }) => {
    await send(page);
    await leaveBy(page, "Simuler un refus");
    await expect(page.getByRole("heading", { name: "Le paiement a été refusé" })).toBeVisible();
    await leaveBy(page, "Abandonner le paiement");
    await expect(page.getByRole("heading", { name: "Vous avez abandonné le paiement" })).toBeVisible();
    await pay(page);
    const reference = await readReference(page);
    expect((await mailbox.receives(/est enregistrée/)).subject).toContain(reference);
  });

  test("files even when the tab is closed before coming back", async ({ page, citizen, mailbox, newBrowser }) => {
    await send(page);
    await page.getByRole("button", { name: "Payer" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Payer/ })).toBeVisible();
    await page.route("**/paiementws.web", async (route) => {
      await route.fetch({ maxRedirects: 0 });
      await route.abort();
    });
    await page.getByRole("button", { name: "Payer", exact: true }).click();
    const letter = await mailbox.receives(/est enregistrée/);
    await page.close();
    const later = await newBrowser();
    await later.goto("/mes-demarches");
    await signIn(later, citizen);
    const reference = letter.subject.match(/D-[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0] ?? "none";
    await expect(later.getByRole("region", { name: "En cours" }).getByText(reference)).not.toHaveCount(0);
  });

  test("is reached though the network is away when one sends", async ({ page, quiet }) => {
    quiet.except(/ERR_INTERNET_DISCONNECTED/);
    await isAt(page, "Récapitulatif");
    await page.getByLabel("Je certifie que ces informations sont exactes").check();
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Envoyer ma demande" }).click();
    await expect(page.getByText("Le service ne répond pas pour le moment")).toBeVisible();
    await page.context().setOffline(false);
    await isAt(page, "Paiement");
  });

  test("waits behind the sign-in of whoever was signed out meanwhile", async ({ page, citizen }) => {
    await isAt(page, "Récapitulatif");
    await page.getByLabel("Je certifie que ces informations sont exactes").check();
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Envoyer ma demande" }).click();
    await signIn(page, citizen);
    await isAt(page, "Récapitulatif");
    await send(page);
  });

  test("is asked for once when one clicks twice on sending", async ({ page }) => {
    await isAt(page, "Récapitulatif");
    await page.getByLabel("Je certifie que ces informations sont exactes").check();
    const list = await page.context().newPage();
    const before = await waitingForPayment(list);
    await page.getByRole("button", { name: "Envoyer ma demande" }).dblclick();
    await isAt(page, "Paiement");
    expect(await waitingForPayment(list)).toBe(before + 1);
  });
});

const waitingForPayment = async (list: Page): Promise<number> => {
  await list.goto("/mes-demarches");
  await isAt(list, "Mes démarches");
  return list.getByRole("link", { name: `Payer : ${procedureTitle}` }).count();
};

const leaveBy = async (page: Page, decision: string): Promise<void> => {
  await page.getByRole("button", { name: "Payer" }).click();
  await page.getByRole("button", { name: decision }).click();
};
