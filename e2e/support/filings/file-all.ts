import type { Page } from "@playwright/test";
import { answer } from "../answers.ts";
import { paper } from "../files.ts";
import { goOn, isAt } from "../questions.ts";
import { add, removeAll } from "../uploading.ts";
import type { Filing } from "./filing.ts";

/** From the first question to the sending. */
export const fileAll = async (page: Page, { slug, from, steps, documents }: Filing): Promise<void> => {
  // Whatever draft an earlier story has left.
  await page.goto(`/demarches/${slug}/demande/${from}`);
  for (const { title, answers } of steps) {
    await isAt(page, title);
    await answer(page, answers);
    await goOn(page);
  }
  if (documents) {
    await isAt(page, "Vos documents");
    await removeAll(page);
    for (const document of documents) await add(page, document, await paper(`${document}.pdf`, document));
    await page.getByRole("link", { name: "Continuer" }).click();
  }
  await isAt(page, "Récapitulatif");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
};
