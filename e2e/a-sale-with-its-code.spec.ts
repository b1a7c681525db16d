import type { Page } from "@playwright/test";
import { answer } from "./support/answers.ts";
import { storyDay } from "./support/days.ts";
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
import { fileAll } from "./support/filings/file-all.ts";
import { address } from "./support/filings/filing.ts";
import { transferOf } from "./support/filings/of-vehicles.ts";
import { wordsOf } from "./support/pdf.ts";
import { goOn, isAt } from "./support/questions.ts";
import { openAs } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { fileAddress, isSaid } from "./support/tracker.ts";

const sold = { plate: "GJ-582-LT", formula: "2022DS93046", make: "TOYOTA YARIS" } as const;

test("a seller declares a sale, its code opens the buyer’s application, and the seller is released", async ({
  page,
  citizen,
  another,
  mailbox,
  newBrowser,
}) => {
  test.setTimeout(180_000);
  const filing = transferOf(sold)({ ask: "Adresse e-mail", write: mailbox.address });
  await openAs(page, citizen, `/demarches/${filing.slug}/demande`);
  await page.waitForURL(`**/demarches/${filing.slug}/demande/*`);
  await fileAll(page, filing);
  const reference = await readReference(page);
  const code = await codeOn(page);
  await page.goto(fileAddress(reference));
  await isSaid(page, filing.headline);
  expect(await codeOn(page)).toBe(code);
  expect(page.url()).not.toContain(code);
  const letter = await mailbox.receives(/est enregistrée/);
  expect(`${letter.subject} ${letter.text} ${letter.html}`).not.toContain(code);

  const buyer = await newBrowser();
  await openAs(buyer, another, filingAddress);
  await buyWith(buyer, code, mailbox.address);
  await expect(page.getByText("L’acquéreur a demandé sa carte grise avec le code")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(code, { exact: true })).toHaveCount(0);

  const unscripted = await newBrowser({ javaScriptEnabled: false });
  await openAs(unscripted, citizen, fileAddress(reference));
  await finish(unscripted);
  await isSaid(page, "La cession de votre véhicule est enregistrée");
  await mailbox.receives(/La cession de votre véhicule est enregistrée/);
  const receipt = page.getByRole("link", { name: "Récépissé de déclaration de cession" }).first();
  await expect(receipt).toBeVisible({ timeout: 20_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), receipt.click()]);
  const words = await wordsOf(download);
  for (const said of [sold.plate, "Belkhodja", "14:30", "n’est plus responsable"]) expect(words).toContain(said);
});

/** In large type, in a box of its own. */
const codeOn = async (page: Page): Promise<string> => {
  const box = page.getByRole("region", { name: "Code de cession" });
  const code = box.getByText(/^\d{5}$/);
  await expect(code).toBeVisible();
  return (await code.textContent()) ?? "";
};

/** A wrong code first: nothing that was typed is lost. */
const buyWith = async (page: Page, code: string, email: string): Promise<void> => {
  await begin(page);
  await answerSituation(page);
  await goOn(page);
  await describeVehicle(page, { ...sold, code: code === "00000" ? "11111" : "00000" });
  await goOn(page);
  await expect(page.getByText("Ce code de cession ne correspond pas à ce véhicule.").first()).toBeVisible();
  await expect(page.getByLabel("Kilométrage au compteur")).toHaveValue(/^46.910$/);
  await page.getByRole("textbox", { name: "Code de cession" }).fill(code);
  await goOn(page);
  await giveHolder(page, email);
  await goOn(page);
  await isAt(page, "Vos documents");
  await page.getByRole("link", { name: "Continuer" }).click();
  await send(page);
  await pay(page);
  await readReference(page);
};

/** A day to come first, which is refused where it is written. */
const finish = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Terminer ma déclaration" }).click();
  await isAt(page, "Après la cession");
  const day = (date: string) => answer(page, [{ ask: "Date de la cession", day: date }]);
  await day(storyDay(3));
  await page.getByLabel("Heure de la cession").fill("14:30");
  await page.getByLabel("Kilométrage au compteur").fill("46 910");
  await answer(page, address);
  await page.getByRole("checkbox", { name: "Je certifie avoir remis" }).check();
  const done = page.getByRole("button", { name: "Terminer ma déclaration" });
  await done.click();
  await expect(page.getByLabel("Heure de la cession")).toHaveValue("14:30");
  await day(storyDay(0));
  await done.click();
  await expect(page.getByText("C’est envoyé")).toBeVisible();
};
