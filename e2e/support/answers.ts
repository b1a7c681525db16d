import type { Page } from "@playwright/test";
import { pick } from "./questions.ts";

/** What somebody answers: words written, an option of a choice, a day as ISO, a place taken among those suggested while they begin to write it. */
export type Answer = { ask: string | RegExp } & (
  | { write: string }
  | { begin: string; take: string }
  | { pick: string }
  | { day: string }
  | { tick: true }
);

export const answer = async (page: Page, answers: readonly Answer[]): Promise<void> => {
  for (const each of answers) await answerOne(page, each);
};

const answerOne = async (page: Page, { ask, ...said }: Answer): Promise<void> => {
  if ("pick" in said) return pick(page, ask, said.pick);
  if ("tick" in said) return page.getByRole("checkbox", { name: ask }).check();
  const line = page.getByRole("textbox", { name: ask }).or(page.getByRole("combobox", { name: ask }));
  if ("write" in said) return line.fill(said.write);
  if ("take" in said) {
    // Whatever draft an earlier story has left.
    await line.clear();
    await line.pressSequentially(said.begin);
    await page.locator(`datalist option[value="${said.take}"]`).waitFor({ state: "attached" });
    return line.fill(said.take);
  }
  const [year = "", month = "", date = ""] = said.day.split("-");
  const asked = page.getByRole("group", { name: ask });
  await asked.getByLabel("Jour").fill(date);
  await asked.getByLabel("Mois").fill(month);
  await asked.getByLabel("Année").fill(year);
};
