import type { Page } from "@playwright/test";
import { begin, filingAddress, procedureAddress } from "./support/filing.ts";
import { answerInEnglish, sendAndPayInEnglish } from "./support/filing-in-english.ts";
import { linkTo } from "./support/mailbox.ts";
import { isAt } from "./support/questions.ts";
import { openAs } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { vehicles } from "./support/vehicles.ts";

test("the switch of language keeps the page", async ({ page, isMobile }) => {
  await page.goto(procedureAddress);
  await speak(page, "English", isMobile);
  await expect(page).toHaveURL(procedureAddress);
  await isAt(page, "Change the holder of a vehicle registration");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await speak(page, "Français", isMobile);
  await isAt(page, "Changer le titulaire d’une carte grise");
});

test("one files in English, and is written to in English", async ({ page, citizen, mailbox, newBrowser, isMobile }) => {
  test.setTimeout(120_000);
  await openAs(page, citizen, filingAddress);
  await begin(page);
  await speak(page, "English", isMobile);
  await answerInEnglish(page, vehicles.peugeot, mailbox.address);
  await sendAndPayInEnglish(page);

  const letter = await mailbox.receives(/^Your application D-.* is registered$/);
  const later = await newBrowser();
  await later.goto(linkTo(letter, "/suivi/"));
  await expect(later.getByText(letter.subject.match(/D-\w{4}-\w{4}/)?.[0] ?? "none")).toBeVisible();
});

/** The switch is in the header, and in the menu of a small screen. */
const speak = async (page: Page, language: string, isMobile: boolean): Promise<void> => {
  if (isMobile) await page.getByText("Menu", { exact: true }).click();
  await page.getByRole("button", { name: language }).filter({ visible: true }).click();
};
