import type { Page } from "@playwright/test";
import { pick } from "./questions.ts";

/** What somebody answers: words written, an option of a choice, a day as ISO, a place among those suggested. */
export type Answer = { ask: string | RegExp } & (
  | { write: string }
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
  if ("write" in said)
    return page
      .getByRole("textbox", { name: ask })
      .or(page.getByRole("combobox", { name: ask }))
      .fill(said.write);
  const [year = "", month = "", date = ""] = said.day.split("-");
  const asked = page.getByRole("group", { name: ask });
  await asked.getByLabel("Jour").fill(date);
  await asked.getByLabel("Mois").fill(month);
  await asked.getByLabel("Année").fill(year);
};
