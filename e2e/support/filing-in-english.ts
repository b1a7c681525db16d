import type { Page } from "@playwright/test";
import { storyDay } from "./days.ts";
import { home } from "./filing.ts";
import { isAt, pick } from "./questions.ts";
import type { Vehicle } from "./vehicles.ts";

type Look = () => Promise<void>;

const nothing: Look = async () => undefined;

export const continueInEnglish = (page: Page): Promise<void> => page.getByRole("button", { name: "Continue" }).click();

/** Up to the documents, from the first question. `look` is called at each step before it is left. */
export const answerInEnglish = async (page: Page, vehicle: Vehicle, email: string, look = nothing): Promise<void> => {
  await isAt(page, "Your situation");
  await pick(page, "Is the vehicle already registered in France", "Yes");
  await pick(page, "Who did you get the vehicle from", "A private person");
  await pick(page, "Is the vehicle on a long-term lease", "No");
  await pick(page, "Do you hold the driving licence", "Yes");
  await pick(page, "Is the vehicle insured in your name", "Yes");
  await look();
  await continueInEnglish(page);
  await describeInEnglish(page, vehicle);
  await look();
  await continueInEnglish(page);
  await isAt(page, "The holder");
  await page.getByLabel("Number and street").fill(home.street);
  await page.getByLabel("Postcode").fill(home.postcode);
  await page.getByLabel("Town").fill(home.city);
  await page.getByLabel("E-mail address").fill(email);
  await pick(page, "Is there another holder", "No, I am the only holder");
  await look();
  await continueInEnglish(page);
  await isAt(page, "Your documents");
};

const describeInEnglish = async (page: Page, vehicle: Vehicle): Promise<void> => {
  await isAt(page, "The vehicle");
  await page.getByLabel("Registration number").fill(vehicle.plate);
  if ("code" in vehicle) {
    await pick(page, "Do you have a transfer code", "Yes");
    await page.getByRole("textbox", { name: "Transfer code" }).fill(vehicle.code);
  }
  const [year = "", month = "", day = ""] = storyDay(-3).split("-");
  const sale = page.getByRole("group", { name: "Date of the sale or gift" });
  await sale.getByLabel("Day").fill(day);
  await sale.getByLabel("Month").fill(month);
  await sale.getByLabel("Year").fill(year);
  await page.getByLabel("Time of the sale or gift").fill("14:30");
  await page.getByLabel("Mileage").fill("38240");
};

/** Ticks the declaration, sends, pays on the French page of the provider. */
export const sendAndPayInEnglish = async (page: Page, look = nothing): Promise<void> => {
  await page.getByRole("link", { name: "Continue" }).click();
  await isAt(page, "Summary");
  await look();
  await page.getByLabel("I certify that this information is correct").check();
  await page.getByRole("button", { name: "Send my application" }).click();
  await isAt(page, "Payment");
  await look();
  await page.getByRole("button", { name: "Pay" }).click();
  await page.getByRole("button", { name: "Payer", exact: true }).click();
  await isAt(page, "Your application is filed");
};
