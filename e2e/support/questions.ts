import { expect, type Page } from "@playwright/test";

export const isAt = (page: Page, title: string): Promise<void> =>
  expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

export const pick = (page: Page, question: string | RegExp, answer: string): Promise<void> =>
  page.getByRole("group", { name: question }).getByRole("radio", { name: answer, exact: true }).check();

export const goOn = (page: Page): Promise<void> => page.getByRole("button", { name: "Continuer" }).click();

export const fillDay = async (page: Page, question: string, day: string): Promise<void> => {
  const [year = "", month = "", date = ""] = day.split("-");
  const asked = page.getByRole("group", { name: question });
  await asked.getByLabel("Jour").fill(date);
  await asked.getByLabel("Mois").fill(month);
  await asked.getByLabel("Année").fill(year);
};
