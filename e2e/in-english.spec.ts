import type { Page } from "@playwright/test";
import { storyDay } from "./support/days.ts";
import { begin, filingAddress, home, procedureAddress } from "./support/filing.ts";
import { linkTo } from "./support/mailbox.ts";
import { isAt, pick } from "./support/questions.ts";
import { openAs } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { vehicles } from "./support/vehicles.ts";

const car = vehicles.peugeot;

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
  await answerInEnglish(page, mailbox.address);
  await page.getByRole("link", { name: "Continue" }).click();
  await isAt(page, "Summary");
  await expect(page.getByRole("row", { name: /Total to pay/ })).toContainText("€");
  await page.getByLabel("I certify that this information is correct").check();
  await page.getByRole("button", { name: "Send my application" }).click();
  await page.getByRole("button", { name: "Pay" }).click();
  await page.getByRole("button", { name: "Payer", exact: true }).click();
  await isAt(page, "Your application is filed");

  const letter = await mailbox.receives(/^Your application D-.* is registered$/);
  const later = await newBrowser();
  await later.goto(linkTo(letter, "/suivi/"));
  await expect(later.getByText(letter.subject.match(/D-\w{4}-\w{4}/)?.[0] ?? "none")).toBeVisible();
});

const answerInEnglish = async (page: Page, email: string): Promise<void> => {
  const goOn = () => page.getByRole("button", { name: "Continue" }).click();
  await isAt(page, "Your situation");
  await pick(page, "Is the vehicle already registered in France", "Yes");
  await pick(page, "Who did you get the vehicle from", "A private person");
  await pick(page, "Is the vehicle on a long-term lease", "No");
  await pick(page, "Do you hold the driving licence", "Yes");
  await pick(page, "Is the vehicle insured in your name", "Yes");
  await goOn();
  await isAt(page, "The vehicle");
  await page.getByLabel("Registration number").fill(car.plate);
  await pick(page, "Do you have a transfer code", "Yes");
  await page.getByRole("textbox", { name: "Transfer code" }).fill(car.code);
  const [year = "", month = "", day = ""] = storyDay(-3).split("-");
  const sale = page.getByRole("group", { name: "Date of the sale or gift" });
  await sale.getByLabel("Day").fill(day);
  await sale.getByLabel("Month").fill(month);
  await sale.getByLabel("Year").fill(year);
  await page.getByLabel("Time of the sale or gift").fill("14:30");
  await page.getByLabel("Mileage").fill("38240");
  await goOn();
  await isAt(page, "The holder");
  await page.getByLabel("Number and street").fill(home.street);
  await page.getByLabel("Postcode").fill(home.postcode);
  await page.getByLabel("Town").fill(home.city);
  await page.getByLabel("E-mail address").fill(email);
  await pick(page, "Is there another holder", "No, I am the only holder");
  await goOn();
  await isAt(page, "Your documents");
};

/** The switch is in the header, and in the menu of a small screen. */
const speak = async (page: Page, language: string, isMobile: boolean): Promise<void> => {
  if (isMobile) await page.getByText("Menu", { exact: true }).click();
  await page.getByRole("button", { name: language }).filter({ visible: true }).click();
};
