import { caseAddress, claim } from "./support/caseworker.ts";
import { begin, file, filingAddress } from "./support/filing.ts";
import { wordsOf } from "./support/pdf.ts";
import { agents } from "./support/people.ts";
import { openAs, openAsAgent } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { fileAddress, isSaid } from "./support/tracker.ts";
import { vehicles } from "./support/vehicles.ts";

const ground = "Le numéro d’identification ne correspond pas au véhicule";
const facts = "Le numéro frappé à froid relevé par l’expert n’est pas celui du certificat présenté.";

test("a refusal says its grounds, its facts and how to contest it", async ({ page, citizen, mailbox, newBrowser }) => {
  test.setTimeout(120_000);
  await openAs(page, citizen, filingAddress);
  await begin(page);
  const reference = await file(page, vehicles.kangoo, mailbox.address);
  await page.goto(fileAddress(reference));

  const agent = await newBrowser();
  await openAsAgent(agent, agents.sofia, caseAddress(reference));
  await claim(agent);
  await agent.getByRole("link", { name: "Refuser…" }).click();
  const refuse = agent.getByRole("button", { name: "Refuser la demande" });
  await refuse.click();
  await expect(agent.getByRole("alert").getByText("Choisissez un motif.")).toBeVisible();
  await agent.getByRole("checkbox", { name: ground }).check();
  await agent.getByLabel("Faits").fill(facts);
  await refuse.click();
  await expect(agent.getByText(/^Dossier refusé par Sofia Benali/)).toBeVisible();

  await isSaid(page, "Votre demande est refusée");
  const why = page.getByRole("region", { name: "Pourquoi cette décision" });
  await expect(why).toContainText(ground);
  await expect(why).toContainText("Code de la route, article R322-5");
  await expect(why).toContainText(facts);
  const appeal = page.getByRole("region", { name: "Contester cette décision" });
  await expect(appeal).toContainText("deux mois");
  await expect(appeal).toContainText(/tribunal administratif/i);

  const letter = await mailbox.receives(/^Décision relative à votre demande/);
  expect(letter.text).not.toContain(facts);
  const downloading = page.waitForEvent("download");
  await page.getByRole("region", { name: "Vos documents" }).getByRole("link", { name: "Décision" }).click();
  const decision = await wordsOf(await downloading);
  for (const said of [reference, "R322-5", "Sofia Benali"]) expect(decision).toContain(said);
});
