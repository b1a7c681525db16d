import { caseAddress } from "./support/caseworker.ts";
import { fallSilent } from "./support/fall-silent.ts";
import { readReference } from "./support/filing.ts";
import { fileAll } from "./support/filings/file-all.ts";
import { terrace } from "./support/filings/of-other-services.ts";
import { agents } from "./support/people.ts";
import { openAs, openAsAgent } from "./support/sign-in.ts";
import { expect, test } from "./support/story.ts";
import { fileAddress, isSaid } from "./support/tracker.ts";

const ground = "Le passage laissé aux piétons est insuffisant";
const facts = "Le trottoir mesure 2,60 mètres : il n’en resterait que 1,10 devant la vitrine.";

test("whoever nobody answered in time asks why, and is told within the month of the law", async ({
  page,
  citizen,
  mailbox,
  newBrowser,
}) => {
  test.setTimeout(120_000);
  const filing = terrace({ ask: "Adresse e-mail", write: mailbox.address });
  await openAs(page, citizen, `/demarches/${filing.slug}/demande`);
  await page.waitForURL(`**/demarches/${filing.slug}/demande/*`);
  await fileAll(page, filing);
  const reference = await readReference(page);
  await page.goto(fileAddress(reference));
  await fallSilent(reference);
  await isSaid(page, "Votre demande est considérée comme refusée, faute de réponse à temps");

  const box = page.getByRole("region", { name: "Connaître les motifs du refus" });
  await box.getByRole("button", { name: "Demander les motifs" }).click();
  await expect(page.getByText("Votre demande de motifs est envoyée")).toBeVisible();
  await expect(box).toContainText(/Ils vous sont dus au plus tard le \p{L}+ \d+ \p{L}+ \d{4}/u);
  await expect(box.getByRole("button")).toHaveCount(0);
  await mailbox.receives(/^Vous avez demandé des motifs/);

  const agent = await newBrowser();
  await openAsAgent(agent, agents.yanis, "/agent");
  await expect(agent.getByText("Motifs à donner")).toBeVisible();
  await agent.goto(caseAddress(reference));
  await expect(agent.getByRole("region", { name: "Motifs du refus" })).toContainText("à donner au plus tard le");
  await agent.getByRole("link", { name: "Donner les motifs" }).click();
  const give = agent.getByRole("button", { name: "Donner ces motifs" });
  await give.click();
  await expect(agent.getByRole("alert").getByText("Choisissez un motif.")).toBeVisible();
  await agent.getByRole("checkbox", { name: ground }).check();
  await agent.getByLabel("Faits").fill(facts);
  await give.click();
  await expect(agent.getByRole("region", { name: "Motifs du refus" })).toContainText("Donnés au demandeur le");

  const why = page.getByRole("region", { name: "Pourquoi cette décision" });
  await expect(why).toContainText(facts);
  await expect(why).toContainText(ground);
  await expect(page.getByRole("region", { name: "Contester cette décision" })).toContainText("vous pouvez former");
  await expect(box).toHaveCount(0);
  const letter = await mailbox.receives(/^Les motifs que vous avez demandés/);
  expect(letter.text).not.toContain(facts);
});
